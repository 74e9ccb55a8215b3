// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/search_field.h"

#include "ui/panels/floating_card.h"
#include "ui/panels/record_results.h"
#include "ui/panels/results_view.h"
#include "ui/panels/row_paint.h"
#include "ui/workspace/workspace.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr int kWidth = 330;
constexpr int kHeight = 32;
constexpr int kListWidth = 520;
constexpr int kKeySize = 18;
constexpr int kBelow = 6;  // between the field and the list
constexpr int kRowsShown = 12;
constexpr std::size_t kLimit = 50;

}  // namespace

SearchField::SearchField(Workspace& workspace, QWidget* parent)
    : QLineEdit(parent),
      m_workspace(workspace),
      m_theme(&Theme::light()),
      m_card(new FloatingCard(this)),
      m_results(new ResultsView(m_card)) {
    setPlaceholderText(tr("Search claims, speakers, sources"));
    setAccessibleName(tr("Search"));
    setFixedHeight(kHeight);
    setTextMargins(0, 0, kKeySize, 0);
    auto* layout = new QVBoxLayout(m_card);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_results);
    m_card->hide();

    connect(this, &QLineEdit::textEdited, this, &SearchField::search);
    connect(m_results, &ResultsView::chosen, this, &SearchField::go);
    connect(&workspace, &Workspace::documentChanged, this, [this] {
        m_index.invalidate();
        hideResults();
        clear();
    });
    connect(&workspace, &Workspace::committed, this, [this](const Commit& commit) { m_index.follow(m_workspace.map(), commit); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* old, QWidget* now) {
        if (now == this && old && old != this) m_before = old;
    });
}

// The list belongs to the window, which may outlive the field.
SearchField::~SearchField() {
    delete m_card.data();
}

void SearchField::setTheme(const Theme& theme) {
    m_theme = &theme;
    m_results->setTheme(theme);
    m_card->setTheme(theme);
    update();
}

void SearchField::activate() {
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

QSize SearchField::sizeHint() const {
    return {kWidth, kHeight};
}

void SearchField::search() {
    if (text().trimmed().isEmpty() || !m_workspace.hasDocument()) return hideResults();
    auto hits = m_index.find(m_workspace.map(), text().toStdString(), kLimit);
    m_found = std::move(hits.records);
    auto rows = resultsFor(m_workspace.map(), m_found, text());
    Result note;
    note.selectable = false;
    if (m_found.empty()) {
        note.text = tr("Nothing found");
        rows.push_back(note);
    } else if (hits.total > m_found.size()) {
        note.text = tr("and %1 more: type on to narrow them down").arg(hits.total - m_found.size());
        rows.push_back(note);
    }
    m_results->setResults(std::move(rows));
    showResults();
}

// Below the field, its right edge in line with the field's, as far as the window allows.
void SearchField::showResults() {
    auto* room = window();
    if (m_card->parentWidget() != room) m_card->setParent(room);
    const auto right = mapTo(room, QPoint(width(), 0)).x();
    const auto top = mapTo(room, QPoint(0, height())).y() + kBelow;
    const auto listWidth = std::min(std::max(kListWidth, width()), room->width() - 2 * kBelow);
    const auto inside = 2 * (m_card->contentsMargins().top() - FloatingCard::kShadow);
    const auto listHeight = std::min(m_results->heightForRows(kRowsShown) + inside, std::max(room->height() - top - kBelow, 80));
    const auto left = std::clamp(right - listWidth, kBelow, std::max(room->width() - listWidth - kBelow, kBelow));
    m_card->setSheet(QRect(left, top, listWidth, listHeight));
    m_card->show();
    m_card->raise();
}

void SearchField::hideResults() {
    m_card->hide();
    m_found.clear();
}

void SearchField::go(int row) {
    if (row < 0 || row >= static_cast<int>(m_found.size())) return;
    const auto record = m_found[static_cast<std::size_t>(row)];
    leave();
    cruxmap::goTo(m_workspace, record);
}

void SearchField::leave() {
    hideResults();
    if (m_before && m_before->isVisible()) {
        m_before->setFocus(Qt::OtherFocusReason);
    } else {
        clearFocus();
    }
}

// These keys are the list's, whatever they mean to the window.
bool SearchField::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && ResultsView::isForList(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return leave();
    if (m_card->isVisible() && m_results->handleKey(*event)) return;
    if (event->key() == Qt::Key_Down && !text().isEmpty()) return search();
    QLineEdit::keyPressEvent(event);
}

void SearchField::focusInEvent(QFocusEvent* event) {
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::MouseFocusReason && !text().isEmpty()) search();
}

void SearchField::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) hideResults();
}

// The key that leads here, as long as the field does not need the room.
void SearchField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (hasFocus() || !text().isEmpty()) return;
    const QRectF key(width() - kKeySize - 9.5, (height() - kKeySize) / 2.0, kKeySize - 1, kKeySize);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme->colour(ColourRole::ChipLine));
    painter.drawRoundedRect(key.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setFont(fontOf(FontRole::Quiet));
    painter.setPen(m_theme->colour(ColourRole::SecondaryText));
    painter.drawText(key, Qt::AlignCenter, QStringLiteral("/"));
}

}  // namespace cruxmap
