// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/outline_view.h"

#include "ui/panels/outline_model.h"
#include "ui/panels/row_paint.h"
#include "ui/panels/sign_painter.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace cruxmap {

namespace {

constexpr int kIndent = 14;
constexpr int kGap = 6;  // between sign and title

class OutlineDelegate : public QStyledItemDelegate {
public:
    explicit OutlineDelegate(OutlineView& view) : QStyledItemDelegate(&view), m_view(view) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {60, kRowHeight}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto& theme = m_view.theme();
        const auto& outline = m_view.outline();
        auto rect = option.rect.adjusted(0, 0, -kRowMargin + 4, 0);
        const auto sign = outline.signOf(index);
        paintSign(*painter, QPointF(rect.left() + kSignWidth / 2.0, rect.center().y() + 0.5), sign, theme);
        if (sign != Sign::None) rect.setLeft(rect.left() + kSignWidth + kGap);
        const auto colour = theme.colour(outline.isRepeated(index) ? ColourRole::SecondaryText : ColourRole::Text);
        paintLine(*painter, rect, index.data(Qt::DisplayRole).toString(), FontRole::PageText, colour);
    }

private:
    OutlineView& m_view;
};

}  // namespace

OutlineView::OutlineView(OutlineModel& model, QWidget* parent)
    : QTreeView(parent), m_outline(model), m_theme(&Theme::light()), m_focus(new KeyboardFocus(this)) {
    setModel(&model);
    setItemDelegate(new OutlineDelegate(*this));
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setUniformRowHeights(true);
    setIndentation(kIndent);
    setExpandsOnDoubleClick(false);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTextElideMode(Qt::ElideRight);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
}

void OutlineView::setTheme(const Theme& theme) {
    m_theme = &theme;
    viewport()->update();
}

void OutlineView::setPlaceholder(const QString& text) {
    m_placeholder = text;
    viewport()->update();
}

void OutlineView::paintEvent(QPaintEvent* event) {
    QTreeView::paintEvent(event);
    if (model()->rowCount() > 0) return;
    QPainter painter(viewport());
    paintLine(painter, QRect(kRowMargin, 0, viewport()->width() - 2 * kRowMargin, kRowHeight), m_placeholder, FontRole::PageText,
              m_theme->colour(ColourRole::SecondaryText));
}

QSize OutlineView::minimumSizeHint() const {
    return {80, 3 * kRowHeight};
}

// Across the whole width, not only from the indentation on.
void OutlineView::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto row = QRect(0, option.rect.top(), viewport()->width(), option.rect.height());
    const bool focused = m_focus->visible() && index == currentIndex();
    paintRowGround(*painter, row, {selectionModel()->isSelected(index), index == m_hovered, focused}, *m_theme);
    // The style must not paint a ground of its own behind the branches of a selected row.
    auto bare = option;
    bare.palette.setBrush(QPalette::Highlight, Qt::NoBrush);
    QTreeView::drawRow(painter, bare, index);
}

void OutlineView::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const {
    if (!model()->hasChildren(index)) return;
    const bool expanded = isExpanded(index);
    if (expanded && index != m_hovered) return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_theme->colour(ColourRole::SecondaryText), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF centre(rect.right() - kIndent / 2.0 + 0.5, rect.center().y() + 0.5);
    const QPolygonF arrow = expanded ? QPolygonF{QPointF(-3, -1.5), QPointF(0, 1.5), QPointF(3, -1.5)}
                                     : QPolygonF{QPointF(-1.5, -3), QPointF(1.5, 0), QPointF(-1.5, 3)};
    painter->drawPolyline(arrow.translated(centre));
    painter->restore();
}

void OutlineView::mouseMoveEvent(QMouseEvent* event) {
    hover(indexAt(event->position().toPoint()));
    QTreeView::mouseMoveEvent(event);
}

void OutlineView::leaveEvent(QEvent* event) {
    hover({});
    QTreeView::leaveEvent(event);
}

void OutlineView::hover(const QModelIndex& index) {
    if (index == m_hovered) return;
    m_hovered = index;
    viewport()->update();
}

}  // namespace cruxmap
