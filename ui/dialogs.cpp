// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPushButton>
#include <QVBoxLayout>

#include <initializer_list>

namespace cruxmap {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Dialogs", text);
}

}  // namespace

QString NativeDialogs::fileToOpen(QWidget* parent, const QString& folder) {
    return QFileDialog::getOpenFileName(parent, tr("Open"), folder, tr("Debates (*.cruxmap *.json);;All files (*)"));
}

QStringList NativeDialogs::filesToOpen(QWidget* parent, const OpenQuestion& question) {
    if (question.several) return QFileDialog::getOpenFileNames(parent, question.title, question.folder, question.filter);
    const auto file = QFileDialog::getOpenFileName(parent, question.title, question.folder, question.filter);
    return file.isEmpty() ? QStringList() : QStringList(file);
}

QString NativeDialogs::fileToSave(QWidget* parent, const SaveQuestion& question) {
    const QFileInfo suggestion(question.suggestion);
    QFileDialog dialog(parent, question.title, suggestion.path(), question.filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(question.suffix);
    dialog.selectFile(suggestion.fileName());
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().constFirst() : QString();
}

std::optional<QString> NativeDialogs::line(QWidget* parent, const QString& title, const QString& label, const QString& text) {
    bool accepted = false;
    const auto answer = QInputDialog::getText(parent, title, label, QLineEdit::Normal, text, &accepted).simplified();
    return accepted && !answer.isEmpty() ? std::optional(answer) : std::nullopt;
}

std::optional<int> NativeDialogs::choose(QWidget* parent, const Choice& choice) {
    QMessageBox box(QMessageBox::NoIcon, choice.title, choice.question, QMessageBox::Cancel, parent);
    box.setInformativeText(choice.detail);
    QList<QAbstractButton*> buttons;
    for (const auto& answer : choice.answers) buttons.append(box.addButton(answer, QMessageBox::AcceptRole));
    box.setDefaultButton(qobject_cast<QPushButton*>(buttons.constFirst()));
    box.exec();
    const auto index = buttons.indexOf(box.clickedButton());
    return index < 0 ? std::nullopt : std::optional(static_cast<int>(index));
}

std::optional<int> NativeDialogs::pick(QWidget* parent, const Choice& choice) {
    QDialog dialog(parent);
    dialog.setWindowTitle(choice.title);
    auto* question = new QLabel(choice.question, &dialog);
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    auto* list = new QListWidget(&dialog);
    list->addItems(choice.answers);
    list->setCurrentRow(0);
    list->setAccessibleName(choice.question);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    auto* column = new QVBoxLayout(&dialog);
    for (auto* part : std::initializer_list<QWidget*>{question, list, buttons}) column->addWidget(part);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    QObject::connect(list, &QListWidget::itemActivated, &dialog, &QDialog::accept);
    list->setFocus();
    return dialog.exec() == QDialog::Accepted && list->currentRow() >= 0 ? std::optional(list->currentRow()) : std::nullopt;
}

bool NativeDialogs::setUpPrinter(QWidget* parent, QPrinter& printer) {
    QPrintDialog dialog(&printer, parent);
    dialog.setOption(QAbstractPrintDialog::PrintPageRange, false);
    return dialog.exec() == QDialog::Accepted;
}

}  // namespace cruxmap
