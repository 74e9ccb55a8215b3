// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/scope_choice.h"

#include "ui/panels/choice_button.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>
#include <QHBoxLayout>

namespace cruxmap {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("ScopeChoice", text);
}

}  // namespace

ChoiceButton* scopeButton(const Workspace& workspace, ScopeChoice current, std::function<void(ScopeChoice)> chosen, const Theme& theme,
                          QWidget* parent) {
    const auto* record = workspace.view() ? workspace.map().find(*workspace.view()) : nullptr;
    const auto view = record ? translated("This view: %1").arg(QString::fromStdString(record->name)) : translated("This view");
    auto* button = new ChoiceButton(
        {view, translated("Everything")}, static_cast<int>(current),
        [chosen = std::move(chosen)](int choice) { chosen(static_cast<ScopeChoice>(choice)); }, theme, parent);
    const auto tip = translated("Which claims are shown");
    button->setObjectName(QStringLiteral("scope"));
    button->setToolTip(tip);
    button->setAccessibleName(tip + QStringLiteral(": ") + button->text());
    return button;
}

// The old one may be in the middle of a click, so it goes later.
void replaceScopeChoice(QHBoxLayout& layout, QWidget& parent, const Workspace& workspace, ScopeChoice current,
                        std::function<void(ScopeChoice)> chosen, const Theme& theme) {
    auto* button = scopeButton(workspace, current, std::move(chosen), theme, &parent);
    bool focused = false;
    while (auto* item = layout.takeAt(0)) {
        if (auto* old = item->widget()) {
            focused = focused || old->hasFocus();
            old->hide();
            old->setObjectName({});
            old->deleteLater();
        }
        delete item;
    }
    layout.addWidget(button);
    if (focused) button->setFocus(Qt::OtherFocusReason);
}

}  // namespace cruxmap
