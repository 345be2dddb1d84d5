using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Import.Rooms;
using Workbench.App.Shell;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Pages;

/// <summary>The files of an import: what is there, and room for more.</summary>
public partial class ImportFiles
{
    [Parameter, EditorRequired]
    public required ImportRoom Room { get; set; }

    /// <summary>One came or went.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    /// <summary>How many are on their way, and how many did not get through.</summary>
    [Parameter]
    public EventCallback<(int Underway, int Failed)> Moved { get; set; }

    private static string Limits =>
        Formats.Text(Texts.Import_Limits, Formats.FileSize(ReceiveImportFile.MostBytes));

    private IReadOnlyList<FileInfo> Files => ImportRooms.FilesOf(Room);

    private static string? WhyNot(string name) =>
        ReceiveImportFile.TableOf(name) is null
            ? RefusalText.For(
                Refusal.Because(
                    RefusalCode.ImportFileUnknown,
                    UploadedFileName.Sanitize(name),
                    ReceiveImportFile.Names
                )
            )
            : null;

    private Task RemoveAsync(FileInfo file)
    {
        ImportRooms.Remove(Room, file);
        return Changed.InvokeAsync();
    }
}
