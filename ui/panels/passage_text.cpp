// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/passage_text.h"

#include "ui/panels/rich_text.h"
#include "ui/render/theme.h"
#include "ui/workspace/derived.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace cruxmap {

namespace {

constexpr qsizetype kMostWords = 600;  // characters of a passage shown at most
constexpr qsizetype kAround = 90;      // characters of its neighbours
const QString kLeftOut = QStringLiteral(" […] ");

QString tr(const char* text) {
    return QCoreApplication::translate("Passages", text);
}

QString textOf(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// White space is one space; at either end it stays, as it parts the words from their neighbours.
QString html(const QString& text) {
    static const QRegularExpression space(QStringLiteral("\\s+"));
    return QString(text).replace(space, QStringLiteral(" ")).toHtmlEscaped();
}

QString withoutMiddle(const QString& words) {
    if (words.size() <= kMostWords) return html(words);
    const auto half = kMostWords / 2;
    return html(words.left(half).section(u' ', 0, -2)) + kLeftOut + html(words.right(half).section(u' ', 1));
}

// Whole words of the neighbours, on this side of an end of a paragraph.
QString before(std::string_view text) {
    auto words = textOf(text.substr(text.size() > 4 * kAround ? text.size() - 4 * kAround : 0)).section(QStringLiteral("\n\n"), -1);
    if (words.size() > kAround) words = QStringLiteral("… ") + words.right(kAround).section(u' ', 1);
    return html(words);
}
QString after(std::string_view text) {
    auto words = textOf(text.substr(0, 4 * kAround)).section(QStringLiteral("\n\n"), 0, 0);
    if (words.size() > kAround) words = words.left(kAround).section(u' ', 0, -2) + QStringLiteral(" …");
    return html(words);
}

QString inQuiet(const QString& words, const Theme& theme) {
    return QStringLiteral("<span style=\"color:%1\">%2</span>").arg(theme.colour(ColourRole::SecondaryText).name(), words);
}

std::size_t offset(std::int64_t bytes) {
    return static_cast<std::size_t>(bytes);
}

}  // namespace

QString quotationOf(Workspace& workspace, PassageId id, const Theme& theme) {
    auto& texts = workspace.derived().texts();
    const auto& passage = workspace.map().at(id);
    const auto words = textOf(texts.wordsOf(id));
    if (words.isEmpty()) return limitsOf(passage);
    const auto quoted = withoutMiddle(words);
    const auto* anchor = texts.anchor(id);
    if (!anchor || anchor->state >= AnchorState::Ambiguous) return QStringLiteral("“%1”").arg(quoted);
    const auto text = texts.text(passage.source)->text();
    const auto [start, end] = anchor->candidates.front().span;
    const auto left = before(text.substr(0, offset(start)));
    const auto right = after(text.substr(offset(end)));
    return inQuiet(left, theme) + quoted + inQuiet(right, theme);
}

QString limitsOf(const Passage& passage) {
    if (passage.startsWith.empty() && passage.endsWith.empty()) return {};
    const auto quoted = [](const std::string& text) { return QStringLiteral("“%1”").arg(escaped(text)); };
    if (passage.endsWith.empty()) return tr("begins ") + quoted(passage.startsWith);
    if (passage.startsWith.empty()) return tr("ends ") + quoted(passage.endsWith);
    return tr("begins ") + quoted(passage.startsWith) + tr(", ends ") + quoted(passage.endsWith);
}

QString standingOf(Workspace& workspace, PassageId id, const Theme& theme) {
    const auto& passage = workspace.map().at(id);
    auto& texts = workspace.derived().texts();
    const auto* anchor = texts.anchor(id);
    QStringList words;
    const bool cancelled = workspace.derived().searchCancelled();
    if (texts.isAwaited(id)) words << badgeOf(cancelled ? tr("search cancelled") : tr("looking for the words…"), theme);
    if (anchor) words << badgeOf(textOf(inWords(anchor->state)), theme);
    if (!passage.locator.empty()) words << escaped(passage.locator);
    return words.join(QStringLiteral("&nbsp; "));
}

QString badgeOf(const QString& words, const Theme& theme) {
    return QStringLiteral("<span style=\"background-color:%1;color:%2\">&nbsp;%3&nbsp;</span>")
        .arg(theme.colour(ColourRole::Raised).name(), theme.colour(ColourRole::SecondaryText).name(),
             QString(words).replace(u' ', QChar(0xA0)).toHtmlEscaped());
}

}  // namespace cruxmap
