// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export_dialog.h"

#include "core/base/error.h"
#include "ui/appearance.h"
#include "ui/dialogs.h"
#include "ui/export_preview.h"
#include "ui/file_names.h"
#include "ui/panels/section_heading.h"
#include "ui/settings.h"
#include "ui/workspace/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>

namespace cruxmap {

namespace {

constexpr int kMargin = 20;
constexpr int kOptionsWidth = 280;
constexpr double kPixelsPerInch = 96;

void writeFile(const QString& file, const QByteArray& bytes) {
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        throw Error(ErrorCode::Io, out.errorString().toStdString(), file.toStdString());
}

// The words of the settings are the data of the boxes.
void choose(QComboBox* box, const QString& word) {
    box->setCurrentIndex(std::max(0, box->findData(word)));
}

}  // namespace

ExportDialog::ExportDialog(const Workspace& workspace, const Services& services, QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_services(services) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export"));
    build();
    restore();
    composeAgain();
    showColours();
    for (auto* part : {m_title, m_legend, m_sources, m_statuses}) connect(part, &QCheckBox::toggled, this, &ExportDialog::composeAgain);
    for (auto* box : {m_format, m_theme, m_ground}) connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::showColours);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &ExportDialog::showColours);
}

void ExportDialog::build() {
    m_preview = new ExportPreview;
    m_format = new QComboBox;
    m_format->setObjectName(QStringLiteral("format"));
    m_format->addItem(tr("PNG, for slides and mail"), QStringLiteral("png"));
    m_format->addItem(tr("SVG, for the web and drawing"), QStringLiteral("svg"));
    m_format->addItem(tr("PDF, for print"), QStringLiteral("pdf"));
    m_scale = new QDoubleSpinBox;
    m_scale->setObjectName(QStringLiteral("scale"));
    m_scale->setRange(0.1, 10);
    m_scale->setSingleStep(0.5);
    m_scale->setDecimals(1);
    m_scale->setSuffix(QStringLiteral(" ×"));
    m_size = new QLabel;
    makeQuiet(*m_size, m_services.appearance.theme());
    m_theme = new QComboBox;
    m_theme->addItem(tr("Light"), QStringLiteral("light"));
    m_theme->addItem(tr("Dark"), QStringLiteral("dark"));
    m_ground = new QComboBox;
    m_ground->addItem(tr("White"), QStringLiteral("white"));
    m_ground->addItem(tr("Like the map"), QStringLiteral("canvas"));
    m_ground->addItem(tr("Transparent"), QStringLiteral("transparent"));
    m_title = new QCheckBox(tr("Title"));
    m_title->setObjectName(QStringLiteral("title"));
    m_legend = new QCheckBox(tr("Legend"));
    m_sources = new QCheckBox(tr("Numbered sources"));
    m_statuses = new QCheckBox(tr("Status of claims"));
    m_statuses->setObjectName(QStringLiteral("statuses"));
    m_statuses->setChecked(m_workspace.statusesShown());  // as on the map
    m_error = new QLabel;
    m_error->setObjectName(QStringLiteral("error"));
    m_error->setWordWrap(true);
    auto alarm = m_error->palette();
    alarm.setColor(QPalette::WindowText, m_services.appearance.theme().colour(ColourRole::Attack));
    m_error->setPalette(alarm);
    m_error->hide();

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_export = buttons->addButton(tr("Export…"), QDialogButtonBox::AcceptRole);
    m_export->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::exportToFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* form = new QFormLayout;
    form->setVerticalSpacing(kMargin / 2);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Format"), m_format);
    form->addRow(tr("Size"), m_scale);
    form->addRow({}, m_size);
    form->addRow(tr("Colours"), m_theme);
    form->addRow(tr("Ground"), m_ground);
    form->addRow(tr("Add"), m_title);
    form->addRow({}, m_legend);
    form->addRow({}, m_sources);
    form->addRow({}, m_statuses);

    auto* options = new QWidget;
    options->setFixedWidth(kOptionsWidth);
    auto* column = new QVBoxLayout(options);
    column->setContentsMargins({});
    column->addLayout(form);
    column->addStretch(1);
    column->addWidget(m_error);
    column->addWidget(buttons);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    row->setSpacing(kMargin);
    row->addWidget(m_preview, 1);
    row->addWidget(options);
}

void ExportDialog::restore() {
    const auto& settings = m_services.settings;
    choose(m_format, settings[setting::exportFormat]);
    choose(m_theme, settings[setting::exportTheme]);
    choose(m_ground, settings[setting::exportGround]);
    m_scale->setValue(settings[setting::exportScale]);
    m_title->setChecked(settings[setting::exportTitle]);
    m_legend->setChecked(settings[setting::exportLegend]);
    m_sources->setChecked(settings[setting::exportSources]);
}

void ExportDialog::remember() {
    auto& settings = m_services.settings;
    settings.set(setting::exportFormat, m_format->currentData().toString());
    settings.set(setting::exportTheme, m_theme->currentData().toString());
    settings.set(setting::exportGround, m_ground->currentData().toString());
    settings.set(setting::exportScale, m_scale->value());
    settings.set(setting::exportTitle, m_title->isChecked());
    settings.set(setting::exportLegend, m_legend->isChecked());
    settings.set(setting::exportSources, m_sources->isChecked());
}

ViewExport ExportDialog::wanted() const {
    static const QHash<QString, Ground> grounds{{QStringLiteral("white"), Ground::White},
                                                {QStringLiteral("canvas"), Ground::Canvas},
                                                {QStringLiteral("transparent"), Ground::Transparent}};
    ViewExport wanted;
    wanted.view = m_workspace.view();
    wanted.filter = m_workspace.filter();
    wanted.format = static_cast<PictureFormat>(m_format->currentIndex());
    wanted.dark = m_theme->currentIndex() == 1;
    wanted.ground = grounds.value(m_ground->currentData().toString(), Ground::White);
    wanted.scale = m_scale->value();
    wanted.statuses = m_statuses->isChecked();
    wanted.page = {.title = m_title->isChecked(), .legend = m_legend->isChecked(), .sources = m_sources->isChecked(), .subtitle = {}};
    return wanted;
}

void ExportDialog::composeAgain() {
    try {
        m_picture = exportPicture(m_workspace.document(), wanted());
        m_preview->setPicture(m_picture);
        showColours();
    } catch (const Error& e) {
        showError(QString::fromStdString(e.message()));
    }
}

void ExportDialog::showColours() {
    const auto now = wanted();
    m_preview->setColours(now.dark ? Theme::dark() : Theme::light(), now.ground);
    m_scale->setEnabled(now.format == PictureFormat::Png);
    const auto size = (m_picture.extent.size() * now.scale).toSize();
    m_size->setText(now.format == PictureFormat::Png
                        ? tr("%1 × %2 pixels, %3 dpi").arg(size.width()).arg(size.height()).arg(qRound(now.scale * kPixelsPerInch))
                        : tr("Sharp at any size"));
}

void ExportDialog::showError(const QString& message) {
    m_error->setText(message);
    m_error->show();
}

QString ExportDialog::suggestion() const {
    auto name = m_workspace.title();
    if (const auto* view = m_workspace.view() ? m_workspace.map().find(*m_workspace.view()) : nullptr)
        name += QStringLiteral(" - ") + QString::fromStdString(view->name);
    return QStringLiteral("%1/%2.%3").arg(savingFolder(m_services.settings), fileNameFor(name), m_format->currentData().toString());
}

void ExportDialog::exportToFile() {
    m_error->hide();
    const auto suffix = m_format->currentData().toString();
    const auto filter = QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix);
    const auto file = m_services.dialogs.fileToSave(this, {tr("Export"), suggestion(), filter, suffix});
    if (file.isEmpty()) return;
    try {
        writeFile(file, exported(m_picture, wanted()));
        remember();
        m_services.settings.set(setting::lastFolder, QFileInfo(file).absolutePath());
        Q_EMIT done(tr("Exported to %1").arg(QDir::toNativeSeparators(file)));
        accept();
    } catch (const Error& e) {
        showError(tr("%1 could not be written: %2").arg(QFileInfo(file).fileName(), QString::fromStdString(e.message())));
    }
}

}  // namespace cruxmap
