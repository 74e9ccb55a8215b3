// SPDX-License-Identifier: GPL-3.0-or-later
// A plain list of named records with a count at the right and, if wanted, a swatch of colour at the left: the rows of views
// and topics.
#pragma once

#include "core/model/records.h"
#include "ui/render/theme.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

#include <optional>
#include <vector>

namespace cruxmap {

class KeyboardFocus;

struct Row {
    RecordRef record;
    QString text;
    QString count{};
    QString tip{};  // plain text
    std::optional<Colour> swatch{};
    int depth = 0;
    bool marked = false;
    bool quiet = false;
    bool editable = false;

    bool operator==(const Row&) const = default;
};

class RowModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<Row> rows);
    const Row& row(const QModelIndex& index) const { return m_rows[static_cast<std::size_t>(index.row())]; }
    QModelIndex indexOf(RecordRef record) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void renamed(const QModelIndex& index, const QString& text);

private:
    std::vector<Row> m_rows;
};

// A list as high as its rows when there is room, without frame, its rows drawn as all panels draw them.
class RowList : public QListView {
    Q_OBJECT

public:
    RowList(RowModel& rows, QWidget* parent);

    void setTheme(const Theme& theme);
    const Theme& theme() const { return *m_theme; }
    bool showsFocus() const;
    const RowModel& rows() const { return m_rows; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    RowModel& m_rows;
    const Theme* m_theme;
    KeyboardFocus* m_focus;
};

}  // namespace cruxmap
