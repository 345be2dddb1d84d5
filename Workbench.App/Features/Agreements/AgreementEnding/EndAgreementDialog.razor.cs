using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Lifecycle;

namespace Workbench.App.Features.Agreements.AgreementEnding;

/// <summary>Quotes the settlement for any last day and, after a confirmation, ends the agreement on that day.</summary>
public partial class EndAgreementDialog
{
    /// <summary>The last day may be at most this many years ahead.</summary>
    private const int MaxYearsAhead = 10;

    private ModalDialog? _dialog;
    private Guid _operation = Guid.NewGuid();
    private DateOnly _today;
    private DateOnly? _day;
    private Settlement? _quote;
    private string? _problem;
    private bool _isConfirming;
    private IReadOnlyList<AccountView.OpenTicket> _openTickets = [];

    [Parameter, EditorRequired]
    public required Customer Customer { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Inject]
    public required SettlementQuery Quote { get; init; }

    [Inject]
    public required EndAgreement End { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    /// <param name="openTickets">Tickets that need a funding choice when the agreement ends (S3).</param>
    public async Task OpenAsync(DateOnly today, IReadOnlyList<AccountView.OpenTicket> openTickets)
    {
        _openTickets = openTickets;
        (_today, _day, _quote, _problem, _isConfirming) = (today, today, null, null, false);
        _operation = Guid.NewGuid();
        await LoadQuoteAsync();
        StateHasChanged();
        await _dialog!.OpenAsync();
    }

    private Task OnDateChangedAsync(DateOnly? day)
    {
        _isConfirming = false;
        _day = day;
        return LoadQuoteAsync();
    }

    private async Task LoadQuoteAsync()
    {
        var requested = _day;
        if (requested is not { } day || day > _today.AddYears(MaxYearsAhead))
        {
            _quote = null;
            _problem = requested is null
                ? AgreementsTexts.ChooseDay
                : Formats.Text(
                    AgreementsTexts.DayTooLate,
                    Formats.Date(_today.AddYears(MaxYearsAhead))
                );
            return;
        }

        var outcome = await Quote.RunAsync(Actor, Customer.Number, day, CancellationToken.None);
        if (requested == _day)
        {
            _quote = outcome.Match<Settlement?>(quote => quote, _ => null);
            _problem = outcome.ErrorText();
        }
    }

    private async Task EndAsync()
    {
        if (_quote is not { } quote)
        {
            return;
        }

        if (!_isConfirming)
        {
            _isConfirming = true;
            return;
        }

        var outcome = await End.RunAsync(
            Actor,
            Customer.Id,
            quote.LastDay,
            _operation,
            CancellationToken.None
        );
        _problem = outcome.ErrorText();
        if (_problem is not null)
        {
            (_operation, _isConfirming) = (Guid.NewGuid(), false);
            return;
        }

        _quote = null;
        await _dialog!.CloseAsync();
        Snackbar.Add(
            Formats.Text(AgreementsTexts.EndOrdered, Formats.Date(quote.LastDay)),
            Severity.Success
        );
    }
}
