using System.Globalization;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Workbench.App.Commands;
using Workbench.App.Features.Escalations.PickUp;
using Workbench.App.Shared.Escalations;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Features.Escalations.Overview;

/// <summary>
/// Shows the board of escalations: to pick up, picked up, offered, won, declined and returned to the queue. The address says
/// whose, of which customer, and whether one column is shown alone.
/// </summary>
public partial class EscalationsPage
{
    private static readonly TimeSpan TypingDelay = TimeSpan.FromMilliseconds(300);

    /// <summary>The operation id of each escalation, so that a second click repeats the same attempt.</summary>
    private readonly Dictionary<int, Guid> _operations = [];

    private EscalationBoard? _board;
    private HashSet<int> _shownTickets = [];
    private Refusal? _refusal;
    private string _customer = "";
    private bool _isTyping;
    private int _typingVersion;

    [SupplyParameterFromQuery(Name = "owner")]
    public string? OwnerText { get; set; }

    [SupplyParameterFromQuery(Name = "customer")]
    public string? CustomerText { get; set; }

    [SupplyParameterFromQuery(Name = "stage")]
    public string? StageText { get; set; }

    [Inject]
    public required EscalationsQuery Query { get; init; }

    [Inject]
    public required PickUpEscalation PickUp { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private bool CanPickUp => Actor.HasAny(Roles.Sales | Roles.TeamLead);

    private EscalationFilter Filter =>
        EscalationFilter.From(OwnerText, CustomerText, StageText, Actor.HasAny(Roles.Sales));

    private string? SummaryText =>
        _board is { } board ? Formats.Text(EscalationsTexts.Sum, board.ToPickUp, board.Mine) : null;

    /// <summary>The time left runs out without any change.</summary>
    protected override TimeSpan? RefreshInterval => TimeSpan.FromMinutes(1);

    protected override async Task OnParametersSetAsync()
    {
        if (!IsLoaded)
        {
            _customer = CustomerText ?? "";
        }
        else if (_board?.Filter != Filter)
        {
            _refusal = null;
            if (!_isTyping)
            {
                _customer = Filter.Customer;
            }

            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) =>
        change.Topic == ChangeTopic.Escalation
        || (change.Topic == ChangeTopic.Ticket && _shownTickets.Contains(change.EntityId));

    protected override async Task ReadAsync(CancellationToken ct)
    {
        // The address may change before the answer arrives.
        EscalationBoard board;
        do
        {
            board = await Query.RunAsync(Actor, Filter, ct);
        } while (board.Filter != Filter);

        _board = board;
        _shownTickets =
        [
            .. board
                .Columns.SelectMany(c => c.Rows)
                .SelectMany(r => r.Tickets)
                .Select(t => t.Number),
        ];
    }

    private async Task PickUpAsync(int no)
    {
        // No version is compared, because picking up overwrites nothing: the transaction checks whether the escalation is still
        // free and says who was faster.
        _operations.TryAdd(no, Guid.NewGuid());
        var target = new EscalationCommandTarget(no, null, _operations[no]);
        var outcome = await PickUp.RunAsync(Actor, target, CancellationToken.None);
        _refusal = outcome.Refusal;
        if (_refusal is null)
        {
            Snackbar.Add(Formats.Text(EscalationsTexts.PickedUp, no), Severity.Success);
            Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"escalations/{no}"));
        }
    }

    private async Task OnCustomerTypedAsync()
    {
        var version = ++_typingVersion;
        _isTyping = true;
        await Clock.DelayAsync(TypingDelay, DisposalToken);
        if (version == _typingVersion)
        {
            _isTyping = false;
            Navigation.NavigateTo(
                (Filter with { Customer = _customer.Trim() }).Address,
                replace: Filter.IsCustomerGiven
            );
        }
    }

    private string CountText(EscalationBoard.Column column) =>
        column.Stage == EscalationStage.ToPickUp && !Filter.IsCustomerGiven
            ? Formats.Number(_board!.ToPickUp)
        : column.HasMore ? Formats.Text(EscalationsTexts.MoreThan, column.Rows.Count)
        : Formats.Number(column.Rows.Count);

    private static string Empty(EscalationStage stage) =>
        stage switch
        {
            EscalationStage.ToPickUp => EscalationsTexts.EmptyToPickUpText,
            EscalationStage.PickedUp => EscalationsTexts.EmptyPickedUp,
            EscalationStage.Offered => EscalationsTexts.EmptyOffered,
            EscalationStage.Won => EscalationsTexts.EmptyWon,
            EscalationStage.Declined or EscalationStage.Withdrawn => EscalationsTexts.EmptyDeclined,
            EscalationStage.Returned => EscalationsTexts.EmptyReturned,
        };
}
