// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reanchor_dialog.h"

#include "core/base/text.h"
#include "core/interchange/attachment.h"
#include "ui/panels/section_heading.h"
#include "ui/render/theme.h"
#include "ui/workspace/derived.h"
#include "ui/workspace/workspace.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTextBrowser>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr QSize kSize{860, 560};
constexpr std::size_t kMostCandidates = 8;
constexpr std::size_t kAround = 240;  // bytes of the text shown before and after a place
constexpr int kEdge = 20;
constexpr int kPreview = 90;
constexpr int kPause = 200;     // milliseconds after the last key
constexpr int kPatience = 500;  // milliseconds before it is told that it takes long

QString textOf(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string_view slice(std::string_view text, Span span) {
    return text.substr(static_cast<std::size_t>(span.start), static_cast<std::size_t>(span.end - span.start));
}

// From the beginning of a word, and to the end of one.
std::string_view wordsBefore(std::string_view text, std::size_t end) {
    if (end <= kAround) return text.substr(0, end);
    const auto from = text.find(' ', end - kAround);
    return from >= end ? std::string_view() : text.substr(from, end - from);
}
std::string_view wordsAfter(std::string_view text, std::size_t begin) {
    if (text.size() - begin <= kAround) return text.substr(begin);
    const auto to = text.rfind(' ', begin + kAround);
    return to <= begin || to == text.npos ? std::string_view() : text.substr(begin, to - begin);
}

// The text with the spans that differ underlined.
QString marked(std::string_view text, const std::vector<Span>& spans, std::int64_t offset) {
    QString html;
    std::size_t at = 0;
    for (const auto& span : spans) {
        const auto start = static_cast<std::size_t>(span.start - offset);
        const auto end = static_cast<std::size_t>(span.end - offset);
        if (start < at || end > text.size() || start == end) continue;
        html += textOf(text.substr(at, start - at)).toHtmlEscaped();
        html += QStringLiteral("<b><u>%1</u></b>").arg(textOf(text.substr(start, end - start)).toHtmlEscaped());
        at = end;
    }
    html += textOf(text.substr(at)).toHtmlEscaped();
    return html.replace(u'\n', QLatin1String("<br>"));
}

QString quiet(std::string_view text, const Theme& theme) {
    return QStringLiteral("<span style=\"color:%1\">%2</span>")
        .arg(theme.colour(ColourRole::SecondaryText).name(), textOf(text).toHtmlEscaped().replace(u'\n', QLatin1String("<br>")));
}

QTextBrowser* pane(const QString& name, QWidget* parent) {
    auto* pane = new QTextBrowser(parent);
    pane->setFrameShape(QFrame::NoFrame);
    pane->setAccessibleName(name);
    pane->setOpenLinks(false);
    return pane;
}

}  // namespace

ReanchorDialog::ReanchorDialog(Workspace& workspace, const Theme& theme, PassageId passage, QWidget* parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_theme(theme),
      m_passage(passage),
      m_before(pane(tr("The words as they are known"), this)),
      m_now(pane(tr("The words as they stand there"), this)),
      m_words(new QLineEdit(this)),
      m_places(new QListWidget(this)),
      m_soon(new QTimer(this)),
      m_patience(new QTimer(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Re-anchor passage"));
    resize(kSize);
    compose();
    for (auto* timer : {m_soon, m_patience}) timer->setSingleShot(true);
    connect(m_words, &QLineEdit::textEdited, this, [this] { m_soon->start(kPause); });
    connect(m_soon, &QTimer::timeout, this, &ReanchorDialog::lookForWords);
    connect(m_patience, &QTimer::timeout, this, [this] { say(tr("Looking…")); });
    connect(m_places, &QListWidget::currentRowChanged, this, &ReanchorDialog::showCandidate);
    connect(m_places, &QListWidget::itemActivated, this, &ReanchorDialog::accept);
    connect(&workspace, &Workspace::committed, this, &QDialog::reject);  // it might stand elsewhere now
    connect(&workspace, &Workspace::documentChanged, this, &QDialog::reject);
    findCandidates();
}

void ReanchorDialog::compose() {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("It stands here"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    m_words->setObjectName(QStringLiteral("words"));
    m_words->setAccessibleName(tr("Words to look for"));
    m_words->setPlaceholderText(tr("None of these? Type words to look for, as you remember them"));
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_places->setObjectName(QStringLiteral("places"));
    m_places->setAccessibleName(tr("Places that could be meant"));
    m_places->setFrameShape(QFrame::NoFrame);
    m_places->setMaximumHeight(kSize.height() / 3);

    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    const auto heading = [&](const QString& text) {
        auto* label = new SectionHeading(text, this);
        label->setTheme(m_theme);
        return label;
    };
    grid->addWidget(heading(tr("As it is known")), 0, 0);
    grid->addWidget(heading(tr("As it stands in the text")), 0, 1);
    grid->addWidget(m_before, 1, 0);
    grid->addWidget(m_now, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kEdge, kEdge, kEdge, kEdge);
    column->setSpacing(8);
    column->addLayout(grid, 1);
    column->addWidget(heading(tr("Places that could be meant")));
    column->addWidget(m_places);
    column->addWidget(m_words);
    column->addSpacing(4);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ReanchorDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

// Those that the search found or came near to; else the places most like it.
void ReanchorDialog::findCandidates() {
    auto& texts = m_workspace.derived().texts();
    const auto& passage = m_workspace.map().at(m_passage);
    const auto* text = texts.text(passage.source);
    if (!text) return offer({});
    m_text = text->text();
    const auto* recorded = texts.recordedIn(passage);
    m_wanted = recorded ? selectorOf(passage, recorded->text()) : selectorOf(passage, std::string_view());
    m_sought = m_wanted;
    m_known = m_wanted.exact;
    const auto* anchor = texts.anchor(m_passage);
    auto found = !anchor ? std::vector<Candidate>() : anchor->candidates.empty() ? anchor->refused : anchor->candidates;
    if (found.empty()) {
        offer({});
        m_words->setFocus();
        return look();
    }
    if (found.size() > kMostCandidates) found.resize(kMostCandidates);
    m_first = found;
    m_lookedFirst = true;
    offer(std::move(found));
    m_places->setFocus();
}

void ReanchorDialog::lookForWords() {
    auto words = singleLine(m_words->text().toStdString());
    m_byWords = !words.empty();
    if (!m_byWords) {
        m_wanted = m_sought;
        if (!m_lookedFirst) return look();
        m_patience->stop();
        m_worker.cancel();
        return offer(m_first);
    }
    m_wanted = {.exact = std::move(words)};
    look();
}

// One search after the other: stopping one could take longer than the window can wait.
void ReanchorDialog::look() {
    m_again = m_worker.busy();
    if (m_again || m_text.empty()) return;
    m_patience->start(kPatience);
    m_worker.run([this, wanted = m_wanted, known = m_anchorer, text = m_anchorer ? std::string() : m_text](
                     const std::stop_token& stop, const Worker::Tell&) -> Worker::Delivery {
        auto anchorer = known ? known : std::make_shared<const Anchorer>(text, ReadingWatch(stop, {}));
        auto found = std::make_shared<std::vector<Candidate>>(anchorer->nearby(wanted, kMostCandidates, stop));
        return [this, anchorer, found] {
            m_anchorer = anchorer;
            if (m_again) return look();
            m_patience->stop();
            if (!m_byWords) {
                m_first = *found;
                m_lookedFirst = true;
            }
            offer(std::move(*found));
        };
    });
}

void ReanchorDialog::offer(std::vector<Candidate> candidates) {
    m_candidates = std::move(candidates);
    m_places->clear();
    for (const auto& candidate : m_candidates) m_places->addItem(textOf(slice(m_text, candidate.span)).simplified().left(kPreview));
    if (m_candidates.empty()) say(tr("No place in the text is like it."));
    m_places->setCurrentRow(m_candidates.size() == 1 ? 0 : -1);
    showCandidate(m_places->currentRow());
}

// In place of places.
void ReanchorDialog::say(const QString& words) {
    m_candidates.clear();
    m_places->clear();
    m_places->addItem(words);
    m_places->item(0)->setFlags(Qt::NoItemFlags);
    showCandidate(-1);
}

// From the words on to the places; only there Enter accepts.
bool ReanchorDialog::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
    const auto key = static_cast<QKeyEvent*>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!enter && key != Qt::Key_Down) return QDialog::eventFilter(watched, event);
    if (m_candidates.empty() || m_soon->isActive() || looking()) return true;
    if (m_places->currentRow() < 0) m_places->setCurrentRow(0);
    m_places->setFocus();
    return true;
}

void ReanchorDialog::showCandidate(int row) {
    const bool chosen = row >= 0 && static_cast<std::size_t>(row) < m_candidates.size();
    m_accept->setEnabled(chosen);
    const auto* passage = m_workspace.map().find(m_passage);
    if (!passage) return;  // about to close
    const auto known = m_known.empty() ? passage->startsWith + " … " + passage->endsWith : m_known;
    if (!chosen) {
        m_before->setHtml(marked(known, {}, 0));
        m_now->setHtml(quiet(m_candidates.empty() ? std::string() : tr("Choose a place below.").toStdString(), m_theme));
        return;
    }
    const auto& candidate = m_candidates[static_cast<std::size_t>(row)];
    std::vector<Span> former;
    std::vector<Span> now;
    for (const auto& difference : candidate.differences) {
        former.push_back(difference.former);
        now.push_back(difference.now);
    }
    // What differs from words typed by hand says nothing about the passage.
    if (m_byWords || m_known.empty()) former.clear();
    if (m_byWords) now.clear();
    m_before->setHtml(marked(known, former, 0));
    m_now->setHtml(quiet(wordsBefore(m_text, static_cast<std::size_t>(candidate.span.start)), m_theme) +
                   marked(slice(m_text, candidate.span), now, candidate.span.start) +
                   quiet(wordsAfter(m_text, static_cast<std::size_t>(candidate.span.end)), m_theme));
}

void ReanchorDialog::accept() {
    const auto row = m_places->currentRow();
    if (row < 0 || static_cast<std::size_t>(row) >= m_candidates.size()) return;
    disconnect(&m_workspace, nullptr, this, nullptr);
    m_workspace.edit(tr("Re-anchor passage"), [&](Transaction& transaction) {
        reanchor(transaction, m_passage, m_candidates[static_cast<std::size_t>(row)].span, m_text);
    });
    QDialog::accept();
}

}  // namespace cruxmap
