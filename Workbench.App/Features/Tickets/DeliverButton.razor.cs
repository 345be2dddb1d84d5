using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Shell;
using Workbench.App.Shell.Parts;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets;

/// <summary>Delivers the ticket, after saying what that releases.</summary>
public partial class DeliverButton
{
    private ModalDialog? _dialog;
    private Guid _operation;
    private Refusal? _refusal;

    [Parameter, EditorRequired]
    public required TicketView View { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required DeliverTicket Deliver { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private async Task AskAsync()
    {
        (_operation, _refusal) = (Guid.NewGuid(), null);
        await _dialog!.OpenAsync();
    }

    private Task CloseAsync() => _dialog!.CloseAsync();

    private async Task DeliverAsync()
    {
        // The page is live: what it shows when the button is pressed is what was looked at.
        var on = new OnTicket(View.Ticket.Number, View.Version, _operation);
        var outcome = await Deliver.RunAsync(Actor, on, CancellationToken.None);
        _refusal = outcome.Refusal;
        if (_refusal is null)
        {
            await CloseAsync();
            Snackbar.Add(
                Formats.Text(Texts.Ticket_Delivered, View.Ticket.Number),
                Severity.Success
            );
        }
    }
}
