using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Live;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Funding.RecordChoice;

/// <summary>
/// Records the customer's choice: who decided, when and how; and carries it out. Keeps the input when it is refused.
/// </summary>
public partial class FundingChoiceDialog
{
    private ModalDialog? _dialog;
    private FundingChoiceForm? _form;
    private FundingView? _view;
    private Guid _operation;
    private string? _problem;

    [Inject]
    public required RecordFundingChoice Record { get; init; }

    [Inject]
    public required CurrentPerson Person { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    public Task OpenAsync(FundingChoiceKind kind, FundingView view, DateOnly today)
    {
        (_view, _form, _problem) = (view, new(kind, view, today), null);
        _operation = Guid.NewGuid();
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private async Task SaveAsync()
    {
        var number = _view!.Ticket.Number;
        var outcome = await Record.RunAsync(
            await Person.GetAsync(),
            new TicketCommandTarget(number, _view.Version, _operation),
            _form!.ToInput(),
            CancellationToken.None
        );
        _problem = outcome.ErrorText();
        if (_problem is not null)
        {
            _operation = Guid.NewGuid();
            return;
        }

        await _dialog!.CloseAsync();
        Snackbar.Add(outcome.Match(state => Said(state, number), _ => ""), Severity.Success);
    }

    private string Said(TicketState state, int number) =>
        state == TicketState.Queued && _view!.QueuePosition is { } place
            ? Formats.Text(FundingTexts.Choice_SavedQueued, number, place)
        : state == TicketState.Started ? Formats.Text(FundingTexts.Choice_SavedStarted, number)
        : Formats.Text(FundingTexts.Choice_Saved, number);
}
