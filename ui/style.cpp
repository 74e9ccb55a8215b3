// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style.h"

#include "ui/render/fonts.h"
#include "ui/render/theme.h"

#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>
#include <QToolTip>

#include <utility>

namespace cruxmap {

namespace {

// Names in @ are replaced by the theme's colours.
constexpr const char* kSheet = R"(
QToolTip { color: @text; background: @card; border: 1px solid @line; padding: 4px 6px; }

QMenuBar { background: @chrome; }
QMenuBar::item { padding: 5px 10px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: @raised; }
QMenu { background: @card; border: 1px solid @line; padding: 6px; }
QMenu::item { padding: 6px 32px 6px 10px; border-radius: 6px; }
QMenu::item:selected { background: @lit; }
QMenu::item:disabled { color: @faint; }
QMenu::icon { padding-left: 10px; }
QMenu::separator { height: 1px; background: @line; margin: 6px 10px; }

QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: @thumb; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }

QLineEdit { background: @raised; border: 2px solid @raised; border-radius: 7px; padding: 3px 8px; selection-background-color: @accent; }
QLineEdit:focus { border-color: @accent; }
QLineEdit:disabled { color: @faint; }

cruxmap--NoteEditor { background: @raised; border: 2px solid @raised; border-radius: 7px; padding: 2px 4px; selection-background-color: @accent; }
cruxmap--NoteEditor:focus { border-color: @accent; }
#initials { padding: 0 4px; }

#places { background: transparent; }
#places::item { padding: 5px 8px; border-radius: 6px; }
#places::item:hover { background: @raised; }
#places::item:selected { background: @lit; color: @text; }
#places::item:disabled { color: @secondary; }

#campName { background: transparent; border-color: transparent; padding: 1px 5px; font-weight: 600; }
#campName:hover { background: @raised; border-color: @raised; }
#campName:focus { background: @raised; border-color: @accent; }

QPushButton { background: @raised; border: 2px solid @raised; border-radius: 7px; padding: 5px 14px; }
QPushButton:hover { background: @pressed; border-color: @pressed; }
QPushButton:pressed { background: @line; }
QPushButton:default { background: @accent; border-color: @accent; color: @onAccent; }
QPushButton:disabled { color: @faint; background: @raised; border-color: @raised; }
QPushButton:focus { border-color: @accent; }
QPushButton:default:focus { border-color: @text; }

QToolButton { background: transparent; border: 2px solid transparent; border-radius: 7px; padding: 4px 8px; }
QToolButton:hover, QToolButton:checked { background: @raised; }
QToolButton:pressed { background: @pressed; }
QToolButton:disabled { color: @faint; }
QToolButton:focus { border-color: @accent; }
QToolButton::menu-indicator { image: none; }

QComboBox { background: @raised; border: 2px solid @raised; border-radius: 7px; padding: 3px 8px; }
QComboBox:hover { background: @pressed; border-color: @pressed; }
QComboBox:focus { border-color: @accent; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url(:/icons/chevron-down.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: @card; border: 1px solid @line; padding: 4px; }

QAbstractSpinBox { background: @raised; border: 2px solid @raised; border-radius: 7px; padding: 3px 8px; }
QAbstractSpinBox:focus { border-color: @accent; }
QAbstractSpinBox:disabled { color: @faint; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }

#rightTabs, #sourcesTabs { background: transparent; }
#rightTabs::tab, #sourcesTabs::tab { color: @secondary; padding: 6px 1px; margin: 0 6px; border: none; border-bottom: 2px solid transparent; }
#rightTabs::tab:hover, #sourcesTabs::tab:hover { color: @text; }
#rightTabs::tab:selected, #sourcesTabs::tab:selected { color: @text; border-bottom-color: @accent; }
#rightTabs::tab:focus, #sourcesTabs::tab:focus { color: @accent; }

QSplitter::handle { background: transparent; }
#columns::handle { background: @line; }
#toolRow { border-bottom: 1px solid @line; }
#toolRow QToolButton, #statusLine QToolButton { color: @secondary; }
#toolRow QToolButton:hover, #toolRow QToolButton:checked, #statusLine QToolButton:hover { color: @text; }
#toolRow QToolButton:disabled { color: @faint; }
#statusLine { border-top: 1px solid @line; }
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QStatusBar { background: @chrome; }
QStatusBar::item { border: none; }
)";

// Fusion, but calmer: check marks in menus are sharp on every screen, mnemonics underlined only while Alt is held, and the
// buttons of dialogs are words.
class Style : public QProxyStyle {
public:
    Style() : QProxyStyle(QStringLiteral("Fusion")) {}

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const override {
        if (hint == SH_DialogButtonBox_ButtonsHaveIcons) return 0;
        if (hint == SH_UnderlineShortcut) return QGuiApplication::queryKeyboardModifiers().testFlag(Qt::AltModifier);
        return QProxyStyle::styleHint(hint, option, widget, data);
    }

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override {
        if (element != PE_IndicatorMenuCheckMark) return QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (!option->state.testFlag(State_On)) return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(option->palette.color(QPalette::Text), 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto centre = QRectF(option->rect).center();
        painter->drawPolyline(QPolygonF{centre + QPointF(-4.5, 0), centre + QPointF(-1.5, 3), centre + QPointF(4.5, -3.5)});
        painter->restore();
    }
};

QColor mixed(const QColor& a, const QColor& b, double part) {
    const auto between = [part](int from, int to) { return static_cast<int>(from + (to - from) * part); };
    return {between(a.red(), b.red()), between(a.green(), b.green()), between(a.blue(), b.blue())};
}

QColor onAccent(const Theme& theme) {
    return theme.colour(theme.isDark() ? ColourRole::Canvas : ColourRole::Card);
}

QColor faint(const Theme& theme) {
    return mixed(theme.colour(ColourRole::SecondaryText), theme.colour(ColourRole::Chrome), 0.45);
}

}  // namespace

QPalette paletteOf(const Theme& theme) {
    const auto text = theme.colour(ColourRole::Text);
    const auto chrome = theme.colour(ColourRole::Chrome);
    const auto raised = theme.colour(ColourRole::Raised);
    const auto line = theme.colour(ColourRole::CardLine);
    const auto accent = theme.colour(ColourRole::Selection);
    QPalette palette;
    for (const auto& [role, colour] : {std::pair(QPalette::Window, chrome),
                                       {QPalette::WindowText, text},
                                       {QPalette::Base, chrome},
                                       {QPalette::AlternateBase, raised},
                                       {QPalette::ToolTipBase, theme.colour(ColourRole::Card)},
                                       {QPalette::ToolTipText, text},
                                       {QPalette::PlaceholderText, theme.colour(ColourRole::SecondaryText)},
                                       {QPalette::Text, text},
                                       {QPalette::Button, raised},
                                       {QPalette::ButtonText, text},
                                       {QPalette::BrightText, text},
                                       {QPalette::Light, chrome},
                                       {QPalette::Midlight, raised},
                                       {QPalette::Mid, line},
                                       {QPalette::Dark, line},
                                       {QPalette::Shadow, theme.isDark() ? theme.colour(ColourRole::Canvas) : line},
                                       {QPalette::Highlight, accent},
                                       {QPalette::HighlightedText, onAccent(theme)},
                                       {QPalette::Link, accent},
                                       {QPalette::LinkVisited, accent}})
        palette.setColor(role, colour);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint(theme));
    return palette;
}

QString styleSheetOf(const Theme& theme) {
    auto thumb = theme.colour(ColourRole::SecondaryText);
    thumb.setAlphaF(0.35F);
    const auto raised = theme.colour(ColourRole::Raised);
    auto sheet = QString::fromUtf8(kSheet);
    // Longer names first where one begins another.
    for (const auto& [name, colour] : {std::pair("@onAccent", onAccent(theme)),
                                       {"@accent", theme.colour(ColourRole::Selection)},
                                       {"@card", theme.colour(ColourRole::Card)},
                                       {"@chrome", theme.colour(ColourRole::Chrome)},
                                       {"@faint", faint(theme)},
                                       {"@lit", theme.colour(theme.isDark() ? ColourRole::CardLine : ColourRole::Raised)},
                                       {"@line", theme.colour(ColourRole::CardLine)},
                                       {"@pressed", mixed(raised, theme.colour(ColourRole::CardLine), 0.6)},
                                       {"@raised", raised},
                                       {"@secondary", theme.colour(ColourRole::SecondaryText)},
                                       {"@text", theme.colour(ColourRole::Text)},
                                       {"@thumb", thumb}}) {
        const auto value =
            QStringLiteral("rgba(%1, %2, %3, %4)").arg(colour.red()).arg(colour.green()).arg(colour.blue()).arg(colour.alpha());
        sheet.replace(QLatin1String(name), value);
    }
    return sheet;
}

void applyStyle(QApplication& application, const Theme& theme) {
    loadFonts();
    if (application.styleSheet().isEmpty()) QApplication::setStyle(new Style);
    const auto& font = fontOf(FontRole::PageText);
    QApplication::setFont(font);
    QToolTip::setFont(font);
    const auto palette = paletteOf(theme);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    application.setStyleSheet(styleSheetOf(theme));
}

}  // namespace cruxmap
