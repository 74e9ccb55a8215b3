// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/source_figures.h"

#include "core/base/date.h"
#include "core/model/enums.h"
#include "core/provenance/selection.h"
#include "ui/panels/counts.h"
#include "ui/workspace/derived.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace cruxmap {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Sources", text);
}

QString capitalised(std::string_view word) {
    auto name = QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
    if (!name.isEmpty()) name[0] = name[0].toUpper();
    return name;
}

const QString kBetween = QStringLiteral(" · ");

}  // namespace

SourceFigures figuresOf(Workspace& workspace, SourceId source) {
    auto& texts = workspace.derived().texts();
    const auto* text = texts.text(source);
    SourceFigures figures{.text = text != nullptr};
    std::vector<Span> spans;
    for (const auto id : workspace.map().passagesOf(source)) {
        ++figures.passages;
        const auto* anchor = texts.anchor(id);
        if (!anchor && text) ++figures.awaited;
        if (!anchor) continue;
        ++figures.states.at(static_cast<std::size_t>(anchor->state));
        if (anchor->state < AnchorState::Ambiguous) spans.push_back(anchor->candidates.front().span);
    }
    if (text) figures.coverage = coverage(text->text(), spans);
    figures.searchCancelled = workspace.derived().searchCancelled();
    return figures;
}

QString inWords(const SourceFigures& figures) {
    if (!figures.text) {
        const auto passages = QString::fromStdString(counted(figures.passages, "passage", "passages"));
        return figures.passages == 0 ? tr("no text attached") : tr("%1, no text attached").arg(passages);
    }
    if (figures.passages == 0) return tr("text attached, no passages yet");
    if (figures.awaited > 0) {
        const auto passages = QString::fromStdString(counted(figures.passages, "passage", "passages"));
        return figures.searchCancelled ? tr("%1, the search for them was cancelled").arg(passages)
                                       : tr("%1, looking for them in the text…").arg(passages);
    }
    const auto share = tr("%1 % mapped").arg(std::lround(figures.coverage * 100));
    return QString::fromStdString(inWords(figures.states)) + kBetween + share;
}

QString sourceInWords(const ArgumentMap& map, SourceId id) {
    const auto& source = map.at(id);
    QStringList words{nameOf(source.kind)};
    if (!source.date.empty()) words << QString::fromStdString(dateInWords(source.date));
    QStringList authors;
    for (const auto author : source.authors) authors << QString::fromStdString(map.at(author).name);
    if (!authors.isEmpty()) words << authors.join(QStringLiteral(", "));
    return words.join(kBetween);
}

QString personInWords(const ArgumentMap& map, PersonId id) {
    QStringList words{nameOf(map.at(id).kind)};
    const auto add = [&](std::size_t count, const char* one, const char* many) {
        if (count > 0) words << QString::fromStdString(counted(count, one, many));
    };
    add(map.attributionsBy(id).size(), "stance", "stances");
    add(map.referrers(Role::SourceAuthor, refTo(id)).size(), "source", "sources");
    return words.join(kBetween);
}

QString nameOf(SourceKind kind) {
    return capitalised(wordOf(kind));
}

QString nameOf(PersonKind kind) {
    return capitalised(wordOf(kind));
}

}  // namespace cruxmap
