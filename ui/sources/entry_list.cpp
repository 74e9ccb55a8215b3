// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/entry_list.h"

#include "ui/panels/row_paint.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr int kPadding = 9;  // above the title and below the last line
constexpr int kTitleLine = 20;
constexpr int kQuietLine = 17;

class EntryDelegate : public QStyledItemDelegate {
public:
    explicit EntryDelegate(EntryList& list) : QStyledItemDelegate(&list), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const auto lines = static_cast<int>(m_list.entries().entry(index).lines.size());
        return {80, 2 * kPadding + kTitleLine + lines * kQuietLine};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto& entry = m_list.entries().entry(index);
        const auto& theme = m_list.theme();
        const bool current = index == m_list.currentIndex();
        paintRowGround(*painter, option.rect, {current, option.state.testFlag(QStyle::State_MouseOver), current && m_list.showsFocus()},
                       theme);
        QRect line(option.rect.left() + kRowMargin, option.rect.top() + kPadding, option.rect.width() - 2 * kRowMargin, kTitleLine);
        paintLine(*painter, line, entry.title, FontRole::PageText, theme.colour(ColourRole::Text));
        line.translate(0, kTitleLine);
        line.setHeight(kQuietLine);
        for (const auto& text : entry.lines) {
            paintLine(*painter, line, text, FontRole::Quiet, theme.colour(ColourRole::SecondaryText));
            line.translate(0, kQuietLine);
        }
    }

private:
    EntryList& m_list;
};

}  // namespace

void EntryModel::setEntries(std::vector<Entry> entries) {
    if (entries == m_entries) return;
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

QModelIndex EntryModel::indexOf(const EntryKey& key) const {
    const auto at = std::ranges::find(m_entries, key, &Entry::key);
    return at == m_entries.end() ? QModelIndex() : index(static_cast<int>(at - m_entries.begin()));
}

int EntryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant EntryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto& shown = entry(index);
    if (role == Qt::DisplayRole) return shown.title;
    if (role == Qt::AccessibleTextRole) return (QStringList(shown.title) + shown.lines).join(QStringLiteral(", "));
    return {};
}

EntryList::EntryList(QWidget* parent)
    : QListView(parent), m_model(new EntryModel(this)), m_theme(&Theme::light()), m_focus(new KeyboardFocus(this)) {
    setModel(m_model);
    setItemDelegate(new EntryDelegate(*this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
}

void EntryList::setTheme(const Theme& theme) {
    m_theme = &theme;
    viewport()->update();
}

bool EntryList::showsFocus() const {
    return m_focus->visible();
}

void EntryList::setEntries(std::vector<Entry> entries) {
    const auto before = current();
    m_filling = true;
    m_model->setEntries(std::move(entries));
    auto index = before ? m_model->indexOf(*before) : QModelIndex();
    if (!index.isValid()) index = m_model->index(0);
    setCurrentIndex(index);
    m_filling = false;
    if (current() != before) Q_EMIT currentEntryChanged();
}

std::optional<EntryKey> EntryList::current() const {
    const auto index = currentIndex();
    return index.isValid() ? std::optional(m_model->entry(index).key) : std::nullopt;
}

void EntryList::show(const EntryKey& key) {
    if (const auto index = m_model->indexOf(key); index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    }
}

void EntryList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    viewport()->update();
    if (!m_filling) Q_EMIT currentEntryChanged();
}

}  // namespace cruxmap
