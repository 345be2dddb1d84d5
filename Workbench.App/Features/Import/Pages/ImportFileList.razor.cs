using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Import.Sessions;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Uploads;
using Workbench.Domain;

namespace Workbench.App.Features.Import.Pages;

/// <summary>The files of an import: what is there, and room for more.</summary>
public partial class ImportFileList
{
    [Parameter, EditorRequired]
    public required ImportSession Session { get; set; }

    /// <summary>One came or went.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    /// <summary>How many are on their way, and how many did not get through.</summary>
    [Parameter]
    public EventCallback<(int Underway, int Failed)> UploadStateChanged { get; set; }

    private static string Limits =>
        Formats.Text(ImportTexts.Limits, Formats.FileSize(ReceiveImportFile.MaxBytes));

    private IReadOnlyList<FileInfo> Files => ImportSessions.ListFiles(Session);

    private static string? NameProblem(string name) =>
        ReceiveImportFile.FindTable(name) is null
            ? RefusalText.For(
                Refusal.Because(
                    RefusalCode.ImportFileUnknown,
                    UploadedFileName.Sanitize(name),
                    ReceiveImportFile.AcceptedFileNames
                )
            )
            : null;

    private Task RemoveAsync(FileInfo file)
    {
        ImportSessions.Remove(Session, file);
        return Changed.InvokeAsync();
    }
}
