// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/about_dialog.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace cruxmap {

namespace {

constexpr int kMargin = 28;
constexpr int kIconSize = 64;
constexpr int kTextWidth = 380;

}  // namespace

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Cruxmap"));

    auto* icon = new QLabel;
    icon->setPixmap(QApplication::windowIcon().pixmap(kIconSize, devicePixelRatioF()));
    auto* text = new QLabel(tr("<p style='font-size:17px; font-weight:600'>Cruxmap %1</p>"
                               "<p>Maps a debate, traces every claim to its source, and finds the crux: the few claims on which the "
                               "disagreement turns.</p>"
                               "<p>Free software under the GNU General Public License, version 3 or later. It comes with no warranty. "
                               "The typeface is Inter, under the SIL Open Font License.</p>")
                                .arg(QApplication::applicationVersion()));
    text->setWordWrap(true);
    text->setFixedWidth(kTextWidth);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    column->setSpacing(kMargin / 2);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->addWidget(icon);
    column->addWidget(text);
    column->addWidget(buttons);
}

}  // namespace cruxmap
