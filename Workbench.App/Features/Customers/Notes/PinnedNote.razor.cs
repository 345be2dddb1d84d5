using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain.Agreements.CustomerNotes;

namespace Workbench.App.Features.Customers.Notes;

/// <summary>Shows the pinned note at the top of a customer's page.</summary>
public partial class PinnedNote
{
    private CustomerNote? _note;

    [Parameter, EditorRequired]
    public required int CustomerId { get; set; }

    [Inject]
    public required CustomerNotesQuery Query { get; init; }

    protected override bool IsAffectedBy(Change change) =>
        change == new Change(ChangeTopic.Account, CustomerId);

    protected override async Task ReadAsync(CancellationToken ct) =>
        _note = await Query.PinnedAsync(Actor, CustomerId, ct);
}
