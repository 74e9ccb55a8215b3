// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/row_list.h"

#include "ui/panels/rich_text.h"
#include "ui/panels/row_paint.h"

#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr int kSwatch = 10;
constexpr int kIndent = 14;
constexpr int kFewestRows = 3;

class RowDelegate : public QStyledItemDelegate {
public:
    explicit RowDelegate(RowList& list) : QStyledItemDelegate(&list), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {60, kRowHeight}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto& row = m_list.rows().row(index);
        const auto& theme = m_list.theme();
        const bool current = index == m_list.currentIndex();
        paintRowGround(*painter, option.rect, {row.marked, option.state.testFlag(QStyle::State_MouseOver), current && m_list.showsFocus()},
                       theme);
        auto text = textRect(option.rect, row);
        if (row.swatch)
            paintSwatch(*painter, QPointF(text.left() - kSwatch - 8, option.rect.center().y() - kSwatch / 2.0 + 1), *row.swatch);
        const auto secondary = theme.colour(ColourRole::SecondaryText);
        if (!row.count.isEmpty()) {
            paintLine(*painter, text, row.count, FontRole::PageText, secondary, Qt::AlignRight);
            text.setRight(text.right() - QFontMetrics(fontOf(FontRole::PageText)).horizontalAdvance(row.count) - 10);
        }
        paintLine(*painter, text, row.text, FontRole::PageText, row.quiet ? secondary : theme.colour(ColourRole::Text));
    }

    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const override {
        editor->setGeometry(option.rect.adjusted(kRowMargin - 8, 0, -8, 0));
    }

private:
    static QRect textRect(const QRect& row, const Row& content) {
        const auto swatch = content.swatch ? kSwatch + 8 : 0;
        return row.adjusted(kRowMargin + swatch + content.depth * kIndent, 0, -kRowMargin, 0);
    }

    void paintSwatch(QPainter& painter, QPointF topLeft, Colour colour) const {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_list.theme().colour(colour));
        painter.drawRoundedRect(QRectF(topLeft, QSizeF(kSwatch, kSwatch)), 3, 3);
        painter.restore();
    }

    RowList& m_list;
};

}  // namespace

void RowModel::setRows(std::vector<Row> rows) {
    if (rows == m_rows) return;
    if (!std::ranges::equal(rows, m_rows, {}, &Row::record, &Row::record)) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    m_rows = std::move(rows);
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QModelIndex RowModel::indexOf(RecordRef record) const {
    const auto at = std::ranges::find(m_rows, record, &Row::record);
    return at == m_rows.end() ? QModelIndex() : index(static_cast<int>(at - m_rows.begin()));
}

int RowModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RowModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto& shown = row(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return shown.text;
    case Qt::ToolTipRole:
        return plainTip(shown.tip);
    case Qt::AccessibleTextRole:
        return shown.count.isEmpty() ? shown.text : shown.text + QStringLiteral(", ") + shown.count;
    default:
        return {};
    }
}

bool RowModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const auto text = value.toString().simplified();
    if (!index.isValid() || role != Qt::EditRole || text.isEmpty() || text == row(index).text) return false;
    Q_EMIT renamed(index, text);  // what the list shows follows from what becomes of that
    return true;
}

Qt::ItemFlags RowModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    const auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return row(index).editable ? flags | Qt::ItemIsEditable : flags;
}

RowList::RowList(RowModel& rows, QWidget* parent)
    : QListView(parent), m_rows(rows), m_theme(&Theme::light()), m_focus(new KeyboardFocus(this)) {
    setModel(&rows);
    setItemDelegate(new RowDelegate(*this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setUniformItemSizes(true);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
    const auto resized = [this] { updateGeometry(); };
    connect(&rows, &QAbstractItemModel::modelReset, this, resized);
}

void RowList::setTheme(const Theme& theme) {
    m_theme = &theme;
    viewport()->update();
}

bool RowList::showsFocus() const {
    return m_focus->visible();
}

QSize RowList::sizeHint() const {
    return {200, std::max(m_rows.rowCount(), 1) * kRowHeight};
}

QSize RowList::minimumSizeHint() const {
    return {80, std::clamp(m_rows.rowCount(), 1, kFewestRows) * kRowHeight};
}

}  // namespace cruxmap
