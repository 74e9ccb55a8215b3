// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions.h"

#include "ui/icons.h"
#include "ui/render/theme.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QIcon>
#include <QMenu>

namespace cruxmap {

namespace {

constexpr bool kCheckable = true;
constexpr bool kSeparator = true;
constexpr bool kPlain = false;

// clang-format off
constexpr std::array<ActionSpec, kActionCount> kSpecs{{
    {ActionId::NewDocument, MenuId::File, QT_TRANSLATE_NOOP("Actions", "&New debate"), "new", "Ctrl+N",
     QT_TRANSLATE_NOOP("Actions", "Start an empty debate; it is saved from its first claim on")},
    {ActionId::NewWindow, MenuId::File, QT_TRANSLATE_NOOP("Actions", "New &window"), "", "Ctrl+Shift+N",
     QT_TRANSLATE_NOOP("Actions", "Open another window, for a second debate or a second view of this one")},
    {ActionId::OpenDocument, MenuId::File, QT_TRANSLATE_NOOP("Actions", "&Open…"), "open", "Ctrl+O",
     QT_TRANSLATE_NOOP("Actions", "Open a Cruxmap document or a debate in JSON")},
    {ActionId::OpenSample, MenuId::File, QT_TRANSLATE_NOOP("Actions", "Open sa&mple debate"), "sample", "",
     QT_TRANSLATE_NOOP("Actions", "Explore the chip-ban debate; what you change in it is kept as a draft of yours")},
    {ActionId::Save, MenuId::File, QT_TRANSLATE_NOOP("Actions", "&Save"), "", "Ctrl+S",
     QT_TRANSLATE_NOOP("Actions", "Every change is saved at once; a draft gets a name and a place here"), kPlain, kSeparator},
    {ActionId::SaveAs, MenuId::File, QT_TRANSLATE_NOOP("Actions", "Save &as…"), "save-as", "Ctrl+Shift+S",
     QT_TRANSLATE_NOOP("Actions", "Put the debate into another file and go on there")},
    {ActionId::SaveCopy, MenuId::File, QT_TRANSLATE_NOOP("Actions", "Save a &copy…"), "save-copy", "",
     QT_TRANSLATE_NOOP("Actions", "Write a copy to give away, with or without the history of changes")},
    {ActionId::AttachDocument, MenuId::File, QT_TRANSLATE_NOOP("Actions", "A&ttach document…"), "source", "Ctrl+Shift+O",
     QT_TRANSLATE_NOOP("Actions", "Attach the documents that the debate speaks of, and find its passages in them"), kPlain, kSeparator},
    {ActionId::PasteAsSource, MenuId::File, QT_TRANSLATE_NOOP("Actions", "Paste as so&urce"), "", "Ctrl+Shift+V",
     QT_TRANSLATE_NOOP("Actions", "Make a source of the text that was copied elsewhere")},
    {ActionId::ImportBibliography, MenuId::File, QT_TRANSLATE_NOOP("Actions", "&Import bibliography…"), "", "",
     QT_TRANSLATE_NOOP("Actions", "Add the entries of a BibTeX or CSL-JSON file as sources")},
    {ActionId::ExportBibliography, MenuId::File, QT_TRANSLATE_NOOP("Actions", "Export &bibliography…"), "", "",
     QT_TRANSLATE_NOOP("Actions", "Write all sources into a BibTeX or CSL-JSON file")},
    {ActionId::Export, MenuId::File, QT_TRANSLATE_NOOP("Actions", "&Export…"), "export", "Ctrl+E",
     QT_TRANSLATE_NOOP("Actions", "Make a picture of this view: PNG, SVG or PDF"), kPlain, kSeparator},
    {ActionId::Print, MenuId::File, QT_TRANSLATE_NOOP("Actions", "&Print…"), "print", "Ctrl+P",
     QT_TRANSLATE_NOOP("Actions", "Print this view on one page")},
    {ActionId::CloseDocument, MenuId::File, QT_TRANSLATE_NOOP("Actions", "C&lose"), "close", "Ctrl+W",
     QT_TRANSLATE_NOOP("Actions", "Close the debate and go back to the welcome page; there, close the window"), kPlain, kSeparator},
    {ActionId::Quit, MenuId::File, QT_TRANSLATE_NOOP("Actions", "&Quit"), "quit", "Ctrl+Q",
     QT_TRANSLATE_NOOP("Actions", "Close all windows; everything is saved")},

    {ActionId::Undo, MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "&Undo"), "undo", "Ctrl+Z",
     QT_TRANSLATE_NOOP("Actions", "Take the last change back")},
    {ActionId::Redo, MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "&Redo"), "redo", "Ctrl+Shift+Z Ctrl+Y",
     QT_TRANSLATE_NOOP("Actions", "Bring back the change that was taken back last")},
    {ActionId::EditText, MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "&Edit text"), "edit", "F2",
     QT_TRANSLATE_NOOP("Actions", "Change the words of the selected claim in place"), kPlain, kSeparator},
    {ActionId::Delete, MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "&Delete"), "delete", "Del Backspace",
     QT_TRANSLATE_NOOP("Actions", "Delete the selected claims, questions and links from the debate")},
    {ActionId::HideFromView, MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "&Hide from view"), "eye-off", "H",
     QT_TRANSLATE_NOOP("Actions", "Take the selected cards out of this view; they stay in the debate")},
    {ActionId::SelectAll, MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "Select &all"), "select-all", "Ctrl+A",
     QT_TRANSLATE_NOOP("Actions", "Select every card of this view"), kPlain, kSeparator},
    {ActionId::CopyText, MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "&Copy text"), "copy", "Ctrl+C",
     QT_TRANSLATE_NOOP("Actions", "Copy the words of the selected cards")},
    {ActionId::CopyCited, MenuId::Edit, QT_TRANSLATE_NOOP("Actions", "Copy as cited sen&tence"), "", "Ctrl+Shift+C",
     QT_TRANSLATE_NOOP("Actions", "Copy the selected claims with who says them, and in which source")},

    {ActionId::NewClaim, MenuId::Debate, QT_TRANSLATE_NOOP("Actions", "New &claim"), "new-claim", "C",
     QT_TRANSLATE_NOOP("Actions", "Add a claim that is not linked yet")},
    {ActionId::NewQuestion, MenuId::Debate, QT_TRANSLATE_NOOP("Actions", "New &question"), "new-question", "Q",
     QT_TRANSLATE_NOOP("Actions", "Add a question for the debate to answer")},
    {ActionId::NewOption, MenuId::Debate, QT_TRANSLATE_NOOP("Actions", "New &option"), "new-option", "O",
     QT_TRANSLATE_NOOP("Actions", "Add an answer to the selected question")},
    {ActionId::Support, MenuId::Debate, QT_TRANSLATE_NOOP("Actions", "&Supports"), "supports", "S",
     QT_TRANSLATE_NOOP("Actions", "Add a reason for the selected claim"), kPlain, kSeparator},
    {ActionId::Attack, MenuId::Debate, QT_TRANSLATE_NOOP("Actions", "&Attacks"), "attacks", "A",
     QT_TRANSLATE_NOOP("Actions", "Add an objection to the selected claim")},
    {ActionId::Undercut, MenuId::Debate, QT_TRANSLATE_NOOP("Actions", "&Undercuts"), "undercuts", "U",
     QT_TRANSLATE_NOOP("Actions", "Add an objection to the selected link: grant the claim, but not what is drawn from it")},
    {ActionId::YesBut, MenuId::Debate, QT_TRANSLATE_NOOP("Actions", "&Yes, but…"), "undercuts", "Y",
     QT_TRANSLATE_NOOP("Actions", "Of the words selected in the reader: they concede the selected claim, and undercut the step from it")},
    {ActionId::AddPassage, MenuId::Debate, QT_TRANSLATE_NOOP("Actions", "A&dd passage to claim"), "", "Q",
     QT_TRANSLATE_NOOP("Actions", "The words selected in the reader say what the selected claim says")},
    {ActionId::RecordQuantity, MenuId::Debate, QT_TRANSLATE_NOOP("Actions", "Record &number"), "", "N",
     QT_TRANSLATE_NOOP("Actions", "Make the number in the words selected in the reader a quantity of the selected claim")},
    {ActionId::LinkTo, MenuId::Debate, QT_TRANSLATE_NOOP("Actions", "&Link to…"), "link", "L",
     QT_TRANSLATE_NOOP("Actions", "Link the selected claim to one that is there already")},
    {ActionId::WhatIf, MenuId::Debate, QT_TRANSLATE_NOOP("Actions", "&What if"), "", "W",
     QT_TRANSLATE_NOOP("Actions", "Suspend and assume claims and watch what changes; the debate itself stays as it is"), kCheckable,
     kSeparator},
    {ActionId::Suspend, MenuId::Debate, QT_TRANSLATE_NOOP("Actions", "Sus&pend or release"), "", "X",
     QT_TRANSLATE_NOOP("Actions", "What if: take the selected claims out of play, or let them in again")},
    {ActionId::Assume, MenuId::Debate, QT_TRANSLATE_NOOP("Actions", "Assu&me or release"), "", "Shift+X",
     QT_TRANSLATE_NOOP("Actions", "What if: take the selected claims as given, or no longer")},
    {ActionId::ReleaseAll, MenuId::Debate, QT_TRANSLATE_NOOP("Actions", "R&eset what if"), "", "",
     QT_TRANSLATE_NOOP("Actions", "What if: suppose nothing again")},
    {ActionId::KeepScenario, MenuId::Debate, QT_TRANSLATE_NOOP("Actions", "&Keep as scenario…"), "", "",
     QT_TRANSLATE_NOOP("Actions", "What if: store what is supposed in the debate, under a name")},
    {ActionId::MoveUp, MenuId::Debate, QT_TRANSLATE_NOOP("Actions", "Move &before"), "move-up", "Alt+Up",
     QT_TRANSLATE_NOOP("Actions", "Put the card before its neighbour"), kPlain, kSeparator},
    {ActionId::MoveDown, MenuId::Debate, QT_TRANSLATE_NOOP("Actions", "Move af&ter"), "move-down", "Alt+Down",
     QT_TRANSLATE_NOOP("Actions", "Put the card after its neighbour")},
    {ActionId::CheckClaims, MenuId::Debate, QT_TRANSLATE_NOOP("Actions", "C&hecked or draft"), "", "K",
     QT_TRANSLATE_NOOP("Actions", "Mark the selected claims as checked by you, or as drafts again"), kPlain, kSeparator},
    {ActionId::WriteNote, MenuId::Debate, QT_TRANSLATE_NOOP("Actions", "Wr&ite note"), "", "Shift+N",
     QT_TRANSLATE_NOOP("Actions", "Write a note on what is selected, or on the debate when nothing is")},
    {ActionId::MergeClaims, MenuId::Debate, QT_TRANSLATE_NOOP("Actions", "Mer&ge claims…"), "", "",
     QT_TRANSLATE_NOOP("Actions", "Make one claim of the two that are selected, with all that hangs on either")},
    {ActionId::RenameDebate, MenuId::Debate, QT_TRANSLATE_NOOP("Actions", "&Rename debate…"), "", "",
     QT_TRANSLATE_NOOP("Actions", "Give the debate another title"), kPlain, kSeparator},
    {ActionId::NewView, MenuId::Debate, QT_TRANSLATE_NOOP("Actions", "New &view…"), "new-view", "",
     QT_TRANSLATE_NOOP("Actions", "Start a view that shows the selected cards, or none yet")},

    {ActionId::ShowMap, MenuId::View, QT_TRANSLATE_NOOP("Actions", "&Map"), "map", "Ctrl+1",
     QT_TRANSLATE_NOOP("Actions", "Show the debate as a map"), kCheckable},
    {ActionId::ShowExchange, MenuId::View, QT_TRANSLATE_NOOP("Actions", "E&xchange"), "exchange", "Ctrl+2",
     QT_TRANSLATE_NOOP("Actions", "Show who answers whom: a lane for each speaker, turns downwards"), kCheckable},
    {ActionId::ShowSources, MenuId::View, QT_TRANSLATE_NOOP("Actions", "S&ources"), "source", "Ctrl+3",
     QT_TRANSLATE_NOOP("Actions", "Show the sources and people of the debate"), kCheckable},
    {ActionId::ShowAnalysis, MenuId::View, QT_TRANSLATE_NOOP("Actions", "Anal&ysis"), "analysis", "Ctrl+4",
     QT_TRANSLATE_NOOP("Actions", "Show charts that answer questions about the debate"), kCheckable},
    {ActionId::ShowStatuses, MenuId::View, QT_TRANSLATE_NOOP("Actions", "Stat&us on cards"), "", "V",
     QT_TRANSLATE_NOOP("Actions", "Tell on each card how the claim stands against what is said against it"), kCheckable, kSeparator},
    {ActionId::ZoomIn, MenuId::View, QT_TRANSLATE_NOOP("Actions", "Zoom &in"), "zoom-in", "Ctrl++ Ctrl+=",
     QT_TRANSLATE_NOOP("Actions", "Bring the map nearer"), kPlain, kSeparator},
    {ActionId::ZoomOut, MenuId::View, QT_TRANSLATE_NOOP("Actions", "&Zoom out"), "zoom-out", "Ctrl+-",
     QT_TRANSLATE_NOOP("Actions", "Show more of the map")},
    {ActionId::ZoomActual, MenuId::View, QT_TRANSLATE_NOOP("Actions", "Actua&l size"), "zoom-actual", "Ctrl+0",
     QT_TRANSLATE_NOOP("Actions", "Show the map at 100 %")},
    {ActionId::ZoomToFit, MenuId::View, QT_TRANSLATE_NOOP("Actions", "&Fit"), "fit", "F",
     QT_TRANSLATE_NOOP("Actions", "Show the whole view")},
    {ActionId::ZoomToSelection, MenuId::View, QT_TRANSLATE_NOOP("Actions", "Fit &selection"), "zoom-selection", "Shift+F",
     QT_TRANSLATE_NOOP("Actions", "Bring what is selected as near as it fits")},
    {ActionId::Tidy, MenuId::View, QT_TRANSLATE_NOOP("Actions", "&Tidy"), "tidy", "Ctrl+T",
     QT_TRANSLATE_NOOP("Actions", "Arrange the view anew and give up places set by hand"), kPlain, kSeparator},
    {ActionId::ReleasePlace, MenuId::View, QT_TRANSLATE_NOOP("Actions", "&Release card"), "unpin", "R",
     QT_TRANSLATE_NOOP("Actions", "Let the arrangement place the selected cards again")},
    {ActionId::HideAnalyst, MenuId::View, QT_TRANSLATE_NOOP("Actions", "Hide the &analyst's links"), "analyst", "",
     QT_TRANSLATE_NOOP("Actions", "Show only links that a text states; the mapper's own are dotted"), kCheckable},
    {ActionId::ToggleLeftDock, MenuId::View, QT_TRANSLATE_NOOP("Actions", "&Navigator"), "panel-left", "F9",
     QT_TRANSLATE_NOOP("Actions", "Show views, outline and topics"), kCheckable, kSeparator},
    {ActionId::ToggleReader, MenuId::View, QT_TRANSLATE_NOOP("Actions", "R&eader"), "source", "F8",
     QT_TRANSLATE_NOOP("Actions", "Read the sources beside the map and make claims of their words"), kCheckable},
    {ActionId::ToggleRightDock, MenuId::View, QT_TRANSLATE_NOOP("Actions", "Ins&pector"), "panel-right", "F10",
     QT_TRANSLATE_NOOP("Actions", "Show what is known about the selected claim"), kCheckable},
    {ActionId::ThemeSystem, MenuId::View, QT_TRANSLATE_NOOP("Actions", "Colours of t&he system"), "theme-system", "",
     QT_TRANSLATE_NOOP("Actions", "Light or dark as the desktop is"), kCheckable, kSeparator},
    {ActionId::ThemeLight, MenuId::View, QT_TRANSLATE_NOOP("Actions", "Li&ght"), "theme-light", "",
     QT_TRANSLATE_NOOP("Actions", "Dark text on a light ground"), kCheckable},
    {ActionId::ThemeDark, MenuId::View, QT_TRANSLATE_NOOP("Actions", "&Dark"), "theme-dark", "",
     QT_TRANSLATE_NOOP("Actions", "Light text on a dark ground"), kCheckable},
    {ActionId::ReduceMotion, MenuId::View, QT_TRANSLATE_NOOP("Actions", "Redu&ce motion"), "", "",
     QT_TRANSLATE_NOOP("Actions", "Change at once instead of moving"), kCheckable},

    {ActionId::GoBack, MenuId::Go, QT_TRANSLATE_NOOP("Actions", "&Back"), "back", "Alt+Left",
     QT_TRANSLATE_NOOP("Actions", "Go back to where you were")},
    {ActionId::GoForward, MenuId::Go, QT_TRANSLATE_NOOP("Actions", "&Forward"), "forward", "Alt+Right",
     QT_TRANSLATE_NOOP("Actions", "Go forward again")},
    {ActionId::NextView, MenuId::Go, QT_TRANSLATE_NOOP("Actions", "&Next view"), "", "Ctrl+PgDown",
     QT_TRANSLATE_NOOP("Actions", "Show the next view of the list"), kPlain, kSeparator},
    {ActionId::PreviousView, MenuId::Go, QT_TRANSLATE_NOOP("Actions", "&Previous view"), "", "Ctrl+PgUp",
     QT_TRANSLATE_NOOP("Actions", "Show the view before this one in the list")},
    {ActionId::Find, MenuId::Go, QT_TRANSLATE_NOOP("Actions", "&Search"), "search", "/ Ctrl+F",
     QT_TRANSLATE_NOOP("Actions", "Find claims, speakers and sources"), kPlain, kSeparator},
    {ActionId::Palette, MenuId::Go, QT_TRANSLATE_NOOP("Actions", "&Commands…"), "commands", "Ctrl+K",
     QT_TRANSLATE_NOOP("Actions", "Find any command by its name")},

    {ActionId::Keys, MenuId::Help, QT_TRANSLATE_NOOP("Actions", "&Keys"), "keys", "? F1",
     QT_TRANSLATE_NOOP("Actions", "Show all keys")},
    {ActionId::About, MenuId::Help, QT_TRANSLATE_NOOP("Actions", "&About Cruxmap"), "about", "",
     QT_TRANSLATE_NOOP("Actions", "Show version and licence")},
}};
// clang-format on

constexpr bool standsInOrder() {
    for (std::size_t i = 0; i < kSpecs.size(); ++i)
        if (static_cast<std::size_t>(kSpecs[i].id) != i) return false;
    return true;
}
static_assert(standsInOrder(), "the table has one line for each action, in the order of ActionId");

QString translated(const char* text) {
    return QCoreApplication::translate("Actions", text);
}

// The tip with the keys, for a button that does not name them otherwise.
QString toolTipOf(const ActionSpec& spec) {
    const auto keys = shortcutsOf(spec);
    const auto tip = translated(spec.tip);
    return keys.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, keys.first().toString(QKeySequence::NativeText));
}

ColourRole iconColourOf(ActionId id) {
    switch (id) {
    case ActionId::Support:
        return ColourRole::Support;
    case ActionId::Attack:
        return ColourRole::Attack;
    case ActionId::Undercut:
        return ColourRole::Undercut;
    default:
        return ColourRole::SecondaryText;
    }
}

// Goes into the application's menu where a desktop has one.
QAction::MenuRole roleOf(ActionId id) {
    if (id == ActionId::Quit) return QAction::QuitRole;
    if (id == ActionId::About) return QAction::AboutRole;
    return QAction::NoRole;
}

}  // namespace

const std::array<ActionSpec, kActionCount>& actionSpecs() {
    return kSpecs;
}

QString menuTitle(MenuId menu) {
    static constexpr std::array titles{
        QT_TRANSLATE_NOOP("Actions", "&File"), QT_TRANSLATE_NOOP("Actions", "&Edit"), QT_TRANSLATE_NOOP("Actions", "&Debate"),
        QT_TRANSLATE_NOOP("Actions", "&View"), QT_TRANSLATE_NOOP("Actions", "&Go"),   QT_TRANSLATE_NOOP("Actions", "&Help"),
    };
    static_assert(titles.size() == static_cast<std::size_t>(MenuId::Count));
    return translated(titles[static_cast<std::size_t>(menu)]);
}

QList<QKeySequence> shortcutsOf(const ActionSpec& spec) {
    QList<QKeySequence> keys;
    for (const auto& key : QString::fromLatin1(spec.shortcuts).split(u' ', Qt::SkipEmptyParts))
        keys.append(QKeySequence(key, QKeySequence::PortableText));
    return keys;
}

Actions::Actions(QObject* parent) : QObject(parent) {
    for (const auto& spec : kSpecs) {
        auto* action = new QAction(translated(spec.text), this);
        action->setShortcuts(shortcutsOf(spec));
        action->setStatusTip(translated(spec.tip));
        action->setToolTip(toolTipOf(spec));
        action->setCheckable(spec.checkable);
        action->setIconVisibleInMenu(!spec.checkable);  // there a menu shows the check mark
        action->setMenuRole(roleOf(spec.id));
        m_actions[static_cast<std::size_t>(spec.id)] = action;
    }
    auto* themes = new QActionGroup(this);
    for (const auto id : {ActionId::ThemeSystem, ActionId::ThemeLight, ActionId::ThemeDark}) themes->addAction((*this)[id]);
}

void Actions::fill(QMenu* menu, MenuId id) const {
    for (const auto& spec : kSpecs) {
        if (spec.menu != id) continue;
        if (spec.separatorBefore) menu->addSeparator();
        menu->addAction((*this)[spec.id]);
    }
}

void Actions::tint(const Theme& theme) {
    for (const auto& spec : kSpecs)
        if (*spec.icon) (*this)[spec.id]->setIcon(iconOf(QString::fromLatin1(spec.icon), theme.colour(iconColourOf(spec.id))));
}

void Actions::relabel(ActionId id, const QString& object) {
    const auto text = translated(kSpecs[static_cast<std::size_t>(id)].text);
    (*this)[id]->setText(object.isEmpty() ? text : QStringLiteral("%1 %2").arg(text, QString(object).replace(u'&', QStringLiteral("&&"))));
}

}  // namespace cruxmap
