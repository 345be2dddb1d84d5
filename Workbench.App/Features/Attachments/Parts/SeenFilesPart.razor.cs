using Microsoft.AspNetCore.Components;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Attachments.Parts;

/// <summary>The files of a ticket where it is only read: before it is sized, and by sales.</summary>
[Rule("K1")]
public partial class SeenFilesPart
{
    private IReadOnlyList<ShownFile> _files = [];
    private int _shown;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Inject]
    public required AttachmentsQuery Query { get; init; }

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _shown != Ticket.Number)
        {
            await ReadAsync(Gone);
        }
    }

    protected override bool Concerns(Change change) =>
        change == new Change(ChangeTopic.Ticket, Ticket.Number);

    protected override async Task ReadAsync(CancellationToken ct)
    {
        _shown = Ticket.Number;
        var files = await Query.RunAsync(Actor, Ticket.Number, ct);
        _files = [.. files.Select(f => ShownFile.Of(f, Time.Date, mayRemove: false))];
    }
}
