using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Shell;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Triage;

/// <summary>Beside a new ticket: gives it a size, which puts it in the queue.</summary>
public partial class SizePart
{
    private Guid _operation = Guid.NewGuid();
    private Refusal? _refusal;
    private bool _mayTriage;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Inject]
    public required SizeTicket Size { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    protected override async Task OnInitializedAsync() =>
        _mayTriage = (await Person.GetAsync()).HasAny(Roles.Technician | Roles.TeamLead);

    private async Task SizeAsync(SizeClass size)
    {
        var outcome = await Size.RunAsync(
            await Person.GetAsync(),
            Ticket.Number,
            size,
            null,
            _operation,
            CancellationToken.None
        );
        _operation = Guid.NewGuid();
        _refusal = outcome.Refusal;
        if (_refusal is null)
        {
            Snackbar.Add(Formats.Text(Texts.Triage_Sized, Ticket.Number), Severity.Success);
        }
    }
}
