// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/find_bar.h"

#include "ui/icons.h"
#include "ui/reader/text_view.h"
#include "ui/render/fonts.h"
#include "ui/render/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr int kPauseMilliseconds = 120;  // of typing, before a long text is searched

QToolButton* button(const QString& tip, QWidget* parent) {
    auto* made = new QToolButton(parent);
    made->setToolTip(tip);
    made->setAccessibleName(tip);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

}  // namespace

FindBar::FindBar(TextView& view, QWidget* parent)
    : QWidget(parent),
      m_view(view),
      m_field(new QLineEdit(this)),
      m_count(new QLabel(this)),
      m_before(button(tr("The place before (Shift+F3)"), this)),
      m_next(button(tr("The next place (F3)"), this)),
      m_close(button(tr("Close the search (Esc)"), this)) {
    m_field->setPlaceholderText(tr("Find in this text"));
    m_field->setAccessibleName(tr("Find in this text"));
    m_count->setFont(fontOf(FontRole::Quiet));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(22, 0, 12, 8);
    row->setSpacing(4);
    row->addWidget(m_field, 1);
    row->addWidget(m_count);
    for (auto* each : {m_before, m_next, m_close}) row->addWidget(each);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kPauseMilliseconds);
    connect(&m_typing, &QTimer::timeout, this, &FindBar::search);
    connect(m_field, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(m_before, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(+1); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    hide();
}

void FindBar::setTheme(const Theme& theme) {
    const auto colour = theme.colour(ColourRole::SecondaryText);
    m_before->setIcon(iconOf(QStringLiteral("move-up"), colour));
    m_next->setIcon(iconOf(QStringLiteral("move-down"), colour));
    m_close->setIcon(iconOf(QStringLiteral("close"), colour));
    auto palette = m_count->palette();
    palette.setColor(QPalette::WindowText, colour);
    m_count->setPalette(palette);
}

void FindBar::open() {
    const auto range = m_view.selection();
    const auto words = m_view.text().mid(range.start, range.end - range.start);
    if (!words.isEmpty() && words.size() < 80 && !words.contains(u'\n')) m_field->setText(words);
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    search();
}

void FindBar::close() {
    m_typing.stop();
    hide();
    m_found.clear();
    m_view.setFound({}, 0);
    m_view.setFocus(Qt::OtherFocusReason);
}

void FindBar::textChanged() {
    m_found.clear();
    if (isVisible()) search();
}

// The first place from where one is reading on.
void FindBar::search() {
    m_typing.stop();
    m_found.clear();
    m_at = 0;
    const auto words = m_field->text();
    const auto& text = m_view.text();
    if (!words.isEmpty())
        for (auto at = text.indexOf(words, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(words, at + words.size(), Qt::CaseInsensitive))
            m_found.push_back({at, at + words.size()});
    const auto from = m_view.topUnit();
    const auto next = std::ranges::find_if(m_found, [&](const UnitRange& range) { return range.start >= from; });
    if (m_found.empty()) {
        m_view.setFound({}, 0);
        return tell();
    }
    goTo(next == m_found.end() ? 0 : static_cast<std::size_t>(next - m_found.begin()));
}

void FindBar::goTo(std::size_t index) {
    m_at = index;
    m_view.setFound(m_found, m_at);
    m_view.show(m_found[m_at]);
    tell();
}

void FindBar::step(int by) {
    if (!isVisible()) return open();
    if (m_typing.isActive()) search();
    if (m_found.empty()) return;
    const auto size = static_cast<std::ptrdiff_t>(m_found.size());
    goTo(static_cast<std::size_t>((static_cast<std::ptrdiff_t>(m_at) + by + size) % size));
}

void FindBar::tell() {
    const QLocale english(QLocale::English);
    if (m_field->text().isEmpty())
        m_count->clear();
    else if (m_found.empty())
        m_count->setText(tr("not found"));
    else
        m_count->setText(tr("%1 of %2").arg(english.toString(m_at + 1), english.toString(m_found.size())));
    for (auto* each : {m_before, m_next}) each->setEnabled(m_found.size() > 1);
}

bool FindBar::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Escape:
        return close();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return step(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : +1);
    default:
        event->ignore();
    }
}

}  // namespace cruxmap
