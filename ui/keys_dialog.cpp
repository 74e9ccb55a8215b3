// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys_dialog.h"

#include "ui/actions.h"
#include "ui/panels/section_heading.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>

#include <array>
#include <vector>

namespace cruxmap {

namespace {

constexpr int kMargin = 32;
constexpr int kColumnGap = 56;
constexpr int kSectionGap = 14;
constexpr int kRowGap = 7;
constexpr int kKeyGap = 28;

struct Line {
    QString name;
    QString keys;
};

struct Section {
    QString title;
    std::vector<Line> lines;
};

// Keys and gestures that are no actions.
struct MapKey {
    const char* name;
    const char* keys;
};
constexpr std::array kMapKeys{
    MapKey{QT_TRANSLATE_NOOP("KeysDialog", "Walk along the links"), QT_TRANSLATE_NOOP("KeysDialog", "Arrows")},
    MapKey{QT_TRANSLATE_NOOP("KeysDialog", "Edit in place; done"), QT_TRANSLATE_NOOP("KeysDialog", "Enter")},
    MapKey{QT_TRANSLATE_NOOP("KeysDialog", "Give up, clear the selection"), QT_TRANSLATE_NOOP("KeysDialog", "Esc")},
    MapKey{QT_TRANSLATE_NOOP("KeysDialog", "Zoom to the pointer"), QT_TRANSLATE_NOOP("KeysDialog", "Wheel")},
    MapKey{QT_TRANSLATE_NOOP("KeysDialog", "Move over the map"), QT_TRANSLATE_NOOP("KeysDialog", "Drag")},
    MapKey{QT_TRANSLATE_NOOP("KeysDialog", "Select several"), QT_TRANSLATE_NOOP("KeysDialog", "Shift+Drag")},
    MapKey{QT_TRANSLATE_NOOP("KeysDialog", "Link two claims"), QT_TRANSLATE_NOOP("KeysDialog", "Drag from an edge")},
};

QString keysOf(const ActionSpec& spec) {
    QStringList keys;
    for (const auto& key : shortcutsOf(spec)) keys.append(key.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral(", "));
}

Section sectionOf(MenuId menu) {
    Section section{menuTitle(menu).remove(u'&'), {}};
    for (const auto& spec : actionSpecs())
        if (spec.menu == menu && *spec.shortcuts)
            section.lines.push_back({QCoreApplication::translate("Actions", spec.text).remove(u'&').remove(u'…'), keysOf(spec)});
    return section;
}

Section mapSection() {
    Section section{KeysDialog::tr("On the map"), {}};
    for (const auto& key : kMapKeys) section.lines.push_back({KeysDialog::tr(key.name), KeysDialog::tr(key.keys)});
    return section;
}

QLayout* columnOf(const std::vector<Section>& sections, const Theme& theme) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(kKeyGap);
    grid->setVerticalSpacing(kRowGap);
    int row = 0;
    for (const auto& section : sections) {
        if (row > 0) grid->setRowMinimumHeight(row++, kSectionGap);
        auto* heading = new SectionHeading(section.title);
        heading->setTheme(theme);
        grid->addWidget(heading, row++, 0, 1, 2);
        for (const auto& line : section.lines) {
            auto* keys = new QLabel(line.keys);
            makeQuiet(*keys, theme);
            grid->addWidget(new QLabel(line.name), row, 0);
            grid->addWidget(keys, row++, 1, Qt::AlignRight);
        }
    }
    grid->setRowStretch(row, 1);
    return grid;
}

}  // namespace

KeysDialog::KeysDialog(const Theme& theme, QWidget* parent) : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys"));
    for (const auto& key : shortcutsOf(actionSpecs()[static_cast<std::size_t>(ActionId::Keys)]))
        connect(new QShortcut(key, this), &QShortcut::activated, this, &QDialog::close);

    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    columns->setSpacing(kColumnGap);
    columns->setSizeConstraint(QLayout::SetFixedSize);
    columns->addLayout(columnOf({sectionOf(MenuId::Debate), mapSection(), sectionOf(MenuId::Help)}, theme));
    columns->addLayout(columnOf({sectionOf(MenuId::Edit), sectionOf(MenuId::View)}, theme));
    columns->addLayout(columnOf({sectionOf(MenuId::Go), sectionOf(MenuId::File)}, theme));
}

}  // namespace cruxmap
