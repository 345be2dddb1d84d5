using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Live;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Delivery.Decisions;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Decisions.Reopenings;

/// <summary>Lets a team lead write down what follows from a ticket that was reopened more than once.</summary>
public partial class ReviewReopeningPanel
{
    private ModalDialog? _dialog;
    private Guid _operation = Guid.NewGuid();
    private string _reason = "";
    private Refusal? _refusal;

    [Parameter, EditorRequired]
    public required Ticket Ticket { get; set; }

    [Parameter, EditorRequired]
    public required long Version { get; set; }

    [Parameter, EditorRequired]
    public required DecisionKind Cause { get; set; }

    [Inject]
    public required ReviewReopening Review { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private Task OpenAsync()
    {
        _refusal = null;
        return _dialog!.OpenAsync();
    }

    private async Task SaveAsync()
    {
        var target = new TicketCommandTarget(Ticket.Number, Version, _operation);
        _refusal = (
            await Review.RunAsync(await Person.GetAsync(), target, _reason, default)
        ).Refusal;
        _operation = Guid.NewGuid();
        if (_refusal is null)
        {
            _reason = "";
            await _dialog!.CloseAsync();
            Snackbar.Add(
                Formats.Text(DecisionsTexts.Review_Saved, Ticket.Number),
                Severity.Success
            );
        }
    }
}
