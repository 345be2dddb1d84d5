using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Features.Billing.HandOvers;
using Workbench.App.Features.Billing.Invoicing;
using Workbench.App.Features.Billing.Locks;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Billing;

namespace Workbench.App.Features.Billing.Overview;

/// <summary>
/// Shows what a month is worth: what is to be handed over to invoicing, by kind and customer, and what was handed over. Without a
/// month in the address it shows the one that ended last.
/// </summary>
public partial class BillingPage
{
    private const int CustomersAtOnce = 50;

    private BillingView? _view;
    private (BillingMonth Month, int? Lines) _loaded;
    private int _maxCustomers = CustomersAtOnce;
    private HandOverDialog? _handOver;
    private UndoHandOverDialog? _undo;
    private MonthLockDialog? _lock;
    private SendInvoicesDialog? _send;
    private readonly HashSet<int> _sending = [];
    private BillingMonth? _firstMonth;

    [SupplyParameterFromQuery(Name = "month")]
    public string? MonthText { get; set; }

    [SupplyParameterFromQuery(Name = "lines")]
    public int? Lines { get; set; }

    [Inject]
    public required BillingQuery Query { get; init; }

    [Inject]
    public required SendInvoices Invoices { get; init; }

    private BillingMonth CurrentMonth => BillingMonth.FromDate(Clock.Today);

    private BillingMonth Month =>
        BillingMonth.Parse(MonthText) is { } month && month <= CurrentMonth
            ? month
            : FirstOf(CurrentMonth.Previous);

    private BillingMonth FirstOf(BillingMonth month) =>
        _firstMonth is { } first && first > month && first <= CurrentMonth ? first : month;

    private bool CanLock => Actor.HasAny(Roles.TeamLead | Roles.Administrator);

    private int CustomerCount => _view!.Due.DistinctBy(l => l.Line.CustomerId).Count();

    private string? SummaryText => _view is { } view ? BillingText.Month(view.Month) : null;

    private string? LockText =>
        _view?.Lock is { IsLocked: true } locked
            ? Formats.Text(
                BillingTexts.LockedBy,
                Formats.DateAndTime(locked.ChangedAt),
                locked.ChangedByName
            )
            : null;

    /// <summary>What holds as long as nobody has decided from which day is billed here.</summary>
    private string? UndecidedText =>
        _view?.Start is { ImportedUntil: { } until, FirstDay: { } first }
            ? Formats.Text(BillingTexts.Undecided, Formats.Date(until), Formats.Date(first))
            : null;

    private (string Title, string Text) EmptyText =>
        _view switch
        {
            { IsBeforeStart: true } view => (
                BillingTexts.BeforeStart,
                Formats.Text(
                    BillingTexts.BeforeStart_Text,
                    Formats.Date(view.Start.FirstDay!.Value)
                )
            ),
            { IsLocked: true } => (BillingTexts.Empty_Locked, BillingTexts.Empty_LockedText),
            { HandOvers: var handOvers } when handOvers.Any(h => h.Undo is null) => (
                BillingTexts.Empty_Done,
                BillingTexts.Empty_DoneText
            ),
            _ => (BillingTexts.Empty_Nothing, BillingTexts.Empty_NothingText),
        };

    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _loaded != (Month, Lines))
        {
            if (_loaded.Month != Month)
            {
                _maxCustomers = CustomersAtOnce;
            }

            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) =>
        change.Topic
            is ChangeTopic.Billing
                or ChangeTopic.Ticket
                or ChangeTopic.Account
                or ChangeTopic.Settings;

    protected override async Task ReadAsync(CancellationToken ct)
    {
        // The address may change before the answer arrives.
        BillingView view;
        do
        {
            _loaded = (Month, Lines);
            view = await Query.RunAsync(Actor, _loaded.Month, _loaded.Lines, ct);
        } while (_loaded != (Month, Lines));

        _view = view;
        // Without a month in the address, a month that lies before the first one shows nothing to do.
        if (MonthText is null && view is { IsBeforeStart: true, Start.FirstDay: { } first })
        {
            _firstMonth = BillingMonth.FromDate(first);
            if (_loaded.Month != Month)
            {
                await ReadAsync(ct);
            }
        }
    }

    /// <summary>Names the month after the file: each hand-over has files of the same kinds.</summary>
    private string MonthFile(string file) => $"{file}, {BillingText.Month(_view!.Month)}";

    private async Task<BillingView> ReadAgainAsync()
    {
        await ReadAsync(DisposalToken);
        return _view!;
    }

    private Task OpenHandOverAsync() =>
        _view is { Due.Count: > 0 } view ? _handOver!.OpenAsync(view) : Task.CompletedTask;

    private Task OpenUndoAsync(HandOverRow row) => _undo!.OpenAsync(row.HandOver, row.Invoices);

    private Task OpenSendAsync(HandOverRow row) => _send!.OpenAsync(row.HandOver, row.Invoices);

    private async Task SendAsync(BillingHandOver handOver)
    {
        _sending.Add(handOver.No);
        StateHasChanged();
        try
        {
            // Whoever leaves the page does not stop it: each invoice is recorded, and other pages show it.
            await Invoices.RunAsync(Actor, handOver.No, CancellationToken.None);
        }
        finally
        {
            _sending.Remove(handOver.No);
        }

        if (!DisposalToken.IsCancellationRequested)
        {
            await ReadAsync(DisposalToken);
        }
    }

    private Task OpenLockAsync() => _lock!.OpenAsync(_view!.Month, _view.IsLocked, _view.DueTotal);
}
