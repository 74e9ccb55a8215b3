// SPDX-License-Identifier: GPL-3.0-or-later
// The tree view of the outline: rows as all panels draw them, signs before the titles, a small arrow where something is
// folded away or the pointer is.
#pragma once

#include <QPersistentModelIndex>
#include <QTreeView>

namespace cruxmap {

class KeyboardFocus;
class OutlineModel;
class Theme;

class OutlineView : public QTreeView {
    Q_OBJECT

public:
    OutlineView(OutlineModel& model, QWidget* parent);

    void setTheme(const Theme& theme);
    const Theme& theme() const { return *m_theme; }
    const OutlineModel& outline() const { return m_outline; }

    // What stands there when there are no rows.
    void setPlaceholder(const QString& text);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void hover(const QModelIndex& index);

    OutlineModel& m_outline;
    const Theme* m_theme;
    KeyboardFocus* m_focus;
    QString m_placeholder;
    QPersistentModelIndex m_hovered;
};

}  // namespace cruxmap
