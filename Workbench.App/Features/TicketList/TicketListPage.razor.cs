using System.Globalization;
using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Shell;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.TicketList;

/// <summary>Shows all tickets, with filters, an order and pages that the address states.</summary>
public partial class TicketListPage
{
    private static readonly TimeSpan TypingDelay = TimeSpan.FromMilliseconds(300);

    private TicketListView _list = TicketListView.Empty;
    private TicketListFilter? _shown;
    private string _customer = "";
    private int _typingVersion;
    private bool _isTyping;

    [Inject]
    public required TicketListQuery Query { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [SupplyParameterFromQuery(Name = "status")]
    private string? Status { get; set; }

    [SupplyParameterFromQuery(Name = "customer")]
    private string? Customer { get; set; }

    [SupplyParameterFromQuery(Name = "technician")]
    private string? Technician { get; set; }

    [SupplyParameterFromQuery(Name = "size")]
    private string? Size { get; set; }

    [SupplyParameterFromQuery(Name = "class")]
    private string? BugClass { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "by")]
    private string? By { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    private string? To { get; set; }

    [SupplyParameterFromQuery(Name = "sort")]
    private string? Sort { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private string? After { get; set; }

    private TicketListFilter Filter { get; set; } = new();

    private string? SummaryText =>
        !IsLoaded ? null
        : _list.HasMoreThanCounted
            ? Formats.Text(TicketListTexts.MoreThan, Formats.Number(TicketListView.MaxCount))
        : Formats.Text(TicketListTexts.Count, _list.Count);

    private static IReadOnlyList<Column> Columns =>
        [
            new(TicketListSort.Number, CommonTexts.Ticket, null),
            new(TicketListSort.Customer, CommonTexts.Customer, null),
            new(TicketListSort.Status, CommonTexts.Status, null),
            new(TicketListSort.Size, CommonTexts.Size, "opt"),
            new(TicketListSort.Technician, TicketListTexts.Technician, "opt"),
            new(TicketListSort.Submitted, TicketListTexts.Submitted, "opt"),
            new(TicketListSort.Delivered, DomainTexts.Status_Delivered, "opt"),
            new(TicketListSort.Time, TicketListTexts.Time, "num opt"),
        ];

    protected override async Task OnParametersSetAsync()
    {
        Filter = TicketListFilter.Parse(
            new()
            {
                Status = Status,
                Customer = Customer,
                Technician = Technician,
                Size = Size,
                BugClass = BugClass,
                Kind = Kind,
                By = By,
                From = From,
                To = To,
                Sort = Sort,
                After = int.TryParse(
                    After,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                    ? number
                    : null,
            }
        );
        if (
            !string.Equals(Filter.Customer ?? "", _customer.Trim(), StringComparison.Ordinal)
            && !_isTyping
        )
        {
            _customer = Filter.Customer ?? "";
        }

        if (IsLoaded && Filter != _shown)
        {
            await ReadAsync(DisposalToken);
        }
    }

    protected override bool IsAffectedBy(Change change) => change.Topic == ChangeTopic.Ticket;

    protected override async Task ReadAsync(CancellationToken ct)
    {
        // The address may change before the answer arrives: an answer for another filter is not shown.
        TicketListFilter requested;
        TicketListView list;
        do
        {
            _shown = requested = Filter;
            list = await Query.RunAsync(Actor, requested, ct);
        } while (requested != Filter);

        _list = list;
    }

    /// <summary>A chosen filter is a step of its own: Back undoes it. It begins on the first page.</summary>
    private void Change(TicketListFilter filter) =>
        Navigation.NavigateTo((filter with { After = null }).Address);

    /// <summary>Applies the text when typing pauses. All of it is one step.</summary>
    private async Task OnCustomerTypedAsync()
    {
        var version = ++_typingVersion;
        _isTyping = true;
        await Clock.DelayAsync(TypingDelay, DisposalToken);
        if (version == _typingVersion)
        {
            _isTyping = false;
            var typed = string.IsNullOrWhiteSpace(_customer) ? null : _customer.Trim();
            Navigation.NavigateTo(
                (Filter with { Customer = typed, After = null }).Address,
                replace: Filter.Customer is not null
            );
        }
    }

    private void OnPeriodKindChanged(ChangeEventArgs chosen) =>
        Change(
            Filter with
            {
                ByDelivery = string.Equals(
                    chosen.Value as string,
                    "delivered",
                    StringComparison.Ordinal
                ),
            }
        );

    private string? AriaSort(TicketListSort column) =>
        column != Filter.Sort ? null
        : Filter.IsDescending ? "descending"
        : "ascending";

    private string DirectionMark(TicketListSort column) =>
        column != Filter.Sort ? ""
        : Filter.IsDescending ? "↓"
        : "↑";

    private static string KindText(Ticket ticket) =>
        ticket.BugClass is { } bugClass
            ? $"{DomainText.For(ticket.Kind)} · {DomainText.For(bugClass)}"
            : DomainText.For(ticket.Kind);

    private static string? ValueOf(ChangeEventArgs chosen) =>
        chosen.Value is string { Length: > 0 } value ? value : null;

    private static TicketKind? KindOf(ChangeEventArgs chosen) =>
        Enum.TryParse<TicketKind>(chosen.Value as string, ignoreCase: true, out var kind)
            ? kind
            : null;

    /// <summary>Returns the nearest day that the address can state.</summary>
    private static DateOnly? NearestDay(DateOnly? day) =>
        day < TicketListFilter.FirstDay ? TicketListFilter.FirstDay
        : day > TicketListFilter.LastDay ? TicketListFilter.LastDay
        : day;

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>A column of the list.</summary>
    private sealed record Column(TicketListSort Sort, string Title, string? CssClass);
}
