// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/command_palette.h"

#include "ui/panels/floating_card.h"
#include "ui/panels/fuzzy_match.h"
#include "ui/panels/record_results.h"
#include "ui/panels/results_view.h"
#include "ui/workspace/workspace.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr int kWidth = 600;
constexpr int kTop = 64;
constexpr int kRowsShown = 11;
constexpr std::size_t kRecords = 20;
constexpr qsizetype kFewestLetters = 2;  // before claims are offered

QString nameOf(const QAction& action) {
    auto text = action.text();
    // "&&" is an ampersand, a single "&" marks the next letter.
    text.replace(QLatin1String("&&"), QLatin1String("\x01"));
    text.remove(QLatin1Char('&'));
    text.replace(QLatin1Char('\x01'), QLatin1Char('&'));
    return text;
}

}  // namespace

struct CommandPalette::Offer {
    int score = 0;
    Result row;
    std::function<void()> run;
};

CommandPalette::CommandPalette(Workspace& workspace, QWidget* window)
    : QWidget(window),
      m_workspace(workspace),
      m_card(new FloatingCard(this)),
      m_field(new QLineEdit(m_card)),
      m_results(new ResultsView(m_card)) {
    hide();
    setAccessibleName(tr("Commands"));
    m_field->setPlaceholderText(tr("Type a command, or where to go"));
    m_field->setAccessibleName(tr("Command"));
    m_field->setMinimumHeight(34);
    auto* layout = new QVBoxLayout(m_card);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_field);
    layout->addWidget(m_results, 1);

    window->installEventFilter(this);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::list);
    connect(m_results, &ResultsView::chosen, this, &CommandPalette::run);
    connect(&workspace, &Workspace::documentChanged, this, [this] { m_index.invalidate(); });
    connect(&workspace, &Workspace::committed, this, [this](const Commit& commit) { m_index.follow(m_workspace.map(), commit); });
}

CommandPalette::~CommandPalette() = default;

void CommandPalette::setTheme(const Theme& theme) {
    m_card->setTheme(theme);
    m_results->setTheme(theme);
}

void CommandPalette::setCommands(std::vector<PaletteCommand> commands) {
    m_commands = std::move(commands);
}

// What can be done is asked now: many commands ask who has the keyboard.
void CommandPalette::open() {
    if (isVisible()) return close();
    m_ready.clear();
    for (const auto& command : m_commands)
        if (command.action->isEnabled() && command.action->isVisible()) m_ready.push_back(command);
    m_before = QApplication::focusWidget();
    setGeometry(parentWidget()->rect());
    m_field->clear();
    list();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::list() {
    const auto pattern = m_field->text().trimmed();
    std::vector<Offer> offers;
    addCommands(offers, pattern);
    addViews(offers, pattern);
    std::ranges::stable_sort(offers, std::ranges::greater{}, &Offer::score);
    addRecords(offers, pattern);

    std::vector<Result> rows;
    m_runs.clear();
    for (auto& offer : offers) {
        rows.push_back(std::move(offer.row));
        m_runs.push_back(std::move(offer.run));
    }
    if (rows.empty()) {
        Result nothing;
        nothing.text = tr("No such command");
        nothing.selectable = false;
        rows.push_back(std::move(nothing));
    }
    m_results->setResults(std::move(rows));
    placeCard();
}

void CommandPalette::addCommands(std::vector<Offer>& offers, const QString& pattern) const {
    for (const auto& [action, menu] : m_ready) {
        const auto name = nameOf(*action);
        auto match = fuzzyMatch(pattern, name);
        if (!match) continue;
        Result row{name, std::move(match->ranges)};
        const auto keys = action->shortcut().toString(QKeySequence::NativeText);
        row.remark = keys.isEmpty() ? menu : menu + QStringLiteral("   ") + keys;
        row.icon = action->icon();
        row.tip = action->statusTip();
        offers.push_back({match->score, std::move(row), [run = QPointer<QAction>(action)] {
                              if (run) run->trigger();
                          }});
    }
}

void CommandPalette::addViews(std::vector<Offer>& offers, const QString& pattern) const {
    if (pattern.isEmpty()) return;
    for (const auto id : m_workspace.map().ranked<View>()) {
        const auto name = tr("Go to %1").arg(QString::fromStdString(m_workspace.map().at(id).name));
        auto match = fuzzyMatch(pattern, name);
        if (!match) continue;
        Result row{name, std::move(match->ranges), tr("view")};
        offers.push_back({match->score, std::move(row), [this, id] { m_workspace.setView(id); }});
    }
}

void CommandPalette::addRecords(std::vector<Offer>& offers, const QString& pattern) {
    if (pattern.size() < kFewestLetters || !m_workspace.hasDocument()) return;
    const auto hits = m_index.find(m_workspace.map(), pattern.toStdString(), kRecords);
    auto rows = resultsFor(m_workspace.map(), hits.records, pattern);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto start = tr("Go to “");
        rows[i].text = start + rows[i].text + tr("”");
        for (auto& range : rows[i].matched) range.first += static_cast<int>(start.size());
        offers.push_back({0, std::move(rows[i]), [this, record = hits.records[i]] { goTo(m_workspace, record); }});
    }
}

void CommandPalette::run(int row) {
    if (row < 0 || row >= static_cast<int>(m_runs.size())) return;
    const auto run = m_runs[static_cast<std::size_t>(row)];
    close();
    run();
}

void CommandPalette::close() {
    const bool hadKeyboard = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadKeyboard && m_before) m_before->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::placeCard() {
    const auto width = std::min(kWidth, parentWidget()->width() - 24);
    const auto margins = m_card->contentsMargins();
    const auto inside = 2 * (margins.top() - FloatingCard::kShadow) + m_field->sizeHint().height() + 12;
    const auto height = std::min(m_results->heightForRows(kRowsShown) + inside, std::max(parentWidget()->height() - kTop - 24, 120));
    m_card->setSheet(QRect((parentWidget()->width() - width) / 2, kTop, width, height));
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        setGeometry(parentWidget()->rect());
        placeCard();
    }
    if (watched == m_field && event->type() == QEvent::ShortcutOverride && ResultsView::isForList(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (key.key() == Qt::Key_Escape) {
            close();
            return true;
        }
        if (m_results->handleKey(key)) return true;
    }
    if (watched == m_field && event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (isVisible() && reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) hide();
    }
    return QWidget::eventFilter(watched, event);
}

void CommandPalette::mousePressEvent(QMouseEvent* event) {
    if (!m_card->geometry().contains(event->pos())) close();
}

}  // namespace cruxmap
