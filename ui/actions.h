// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the window in one table: what it is called, its icon, keys, menu, and what its tip says. Menus, palette,
// toolbar, context menus and the key sheet are all made from it.
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <array>
#include <cstdint>

class QMenu;

namespace cruxmap {

class Theme;

enum class ActionId : std::uint8_t {
    // File
    NewDocument,
    NewWindow,
    OpenDocument,
    OpenSample,
    Save,
    SaveAs,
    SaveCopy,
    AttachDocument,
    PasteAsSource,
    ImportBibliography,
    ExportBibliography,
    Export,
    Print,
    CloseDocument,
    Quit,
    // Edit
    Undo,
    Redo,
    EditText,
    Delete,
    HideFromView,
    SelectAll,
    CopyText,
    CopyCited,
    // Debate
    NewClaim,
    NewQuestion,
    NewOption,
    Support,
    Attack,
    Undercut,
    YesBut,
    AddPassage,
    RecordQuantity,
    LinkTo,
    WhatIf,
    Suspend,
    Assume,
    ReleaseAll,
    KeepScenario,
    MoveUp,
    MoveDown,
    CheckClaims,
    WriteNote,
    MergeClaims,
    RenameDebate,
    NewView,
    // View
    ShowMap,
    ShowExchange,
    ShowSources,
    ShowAnalysis,
    ShowStatuses,
    ZoomIn,
    ZoomOut,
    ZoomActual,
    ZoomToFit,
    ZoomToSelection,
    Tidy,
    ReleasePlace,
    HideAnalyst,
    ToggleLeftDock,
    ToggleReader,
    ToggleRightDock,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    ReduceMotion,
    // Go
    GoBack,
    GoForward,
    NextView,
    PreviousView,
    Find,
    Palette,
    // Help
    Keys,
    About,
    Count,
};
inline constexpr std::size_t kActionCount = static_cast<std::size_t>(ActionId::Count);

enum class MenuId : std::uint8_t { File, Edit, Debate, View, Go, Help, Count };

struct ActionSpec {
    ActionId id;
    MenuId menu;
    const char* text;       // with its mnemonic; translated in the context "Actions"
    const char* icon;       // the name of a file in :/icons, or ""
    const char* shortcuts;  // portable key sequences split by spaces, the one to show first; "" for none
    const char* tip;        // a sentence without its full stop, translated likewise
    bool checkable = false;
    bool separatorBefore = false;
};

// In the order of ActionId, which is the order in the menus.
const std::array<ActionSpec, kActionCount>& actionSpecs();
QString menuTitle(MenuId menu);
QList<QKeySequence> shortcutsOf(const ActionSpec& spec);

// The QActions of one window. Owns them; the window connects them.
class Actions : public QObject {
    Q_OBJECT

public:
    explicit Actions(QObject* parent);

    QAction* operator[](ActionId id) const { return m_actions[static_cast<std::size_t>(id)]; }
    const std::array<QAction*, kActionCount>& all() const { return m_actions; }

    // Adds a menu's actions to it, separators included.
    void fill(QMenu* menu, MenuId id) const;
    // Draws the icons in the theme's colours.
    void tint(const Theme& theme);
    // Says what the action would do now, as in "Undo Add claim"; nothing gives its own text back.
    void relabel(ActionId id, const QString& object);

private:
    std::array<QAction*, kActionCount> m_actions{};
};

}  // namespace cruxmap
