// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/text_captions.h"

#include <QCoreApplication>

namespace cruxmap {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Reader", text);
}

QString nameOf(const TextSection& section) {
    const auto name = QString::fromStdString(section.name);
    switch (section.kind) {
    case SectionKind::Comment:
        return words("Comment %1").arg(name);
    case SectionKind::Page:
        return words("Page %1").arg(name);
    case SectionKind::Key:
    case SectionKind::Heading:
        return name;
    case SectionKind::Body:
        break;
    }
    return {};
}

// Whether the text shows the section's name itself, as its first line.
bool showsItsName(const TextSection& section, const QString& text, qsizetype at) {
    if (section.kind != SectionKind::Heading) return false;
    const auto end = text.indexOf(u'\n', at);
    const auto line = QStringView(text).mid(at, (end < 0 ? text.size() : end) - at).trimmed();
    const auto name = QString::fromStdString(section.name);
    return !name.isEmpty() && line.endsWith(name) && line.size() - name.size() < 8;
}

}  // namespace

std::vector<Caption> captionsOf(const std::vector<TextSection>& sections, const TextOffsets& offsets, const QString& text) {
    std::vector<Caption> captions;
    for (const auto& section : sections) {
        const auto at = offsets.unitAt(static_cast<std::int64_t>(section.span.start));
        auto name = nameOf(section);
        const auto byMachine = words("written by a machine");
        if (section.machineWritten) name = name.isEmpty() ? byMachine : QStringLiteral("%1 — %2").arg(name, byMachine);
        if (showsItsName(section, text, at))
            captions.push_back({at, {}, true});
        else if (!name.isEmpty())
            captions.push_back({at, name});
    }
    return captions;
}

}  // namespace cruxmap
