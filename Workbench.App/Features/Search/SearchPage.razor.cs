using System.Globalization;
using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Shared.Search;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.App.Storage.SearchIndex;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Search;

/// <summary>Searches everything that was written about tickets. The address states the words and the filters.</summary>
public partial class SearchPage
{
    private const int MaxTextLength = SearchText.MaxLength;
    private static readonly TimeSpan TypingDelay = TimeSpan.FromMilliseconds(300);

    private TicketSearchView _found = TicketSearchView.Empty;
    private IReadOnlyList<StaffNames.Member> _technicians = [];
    private IReadOnlyList<TicketParts> _parts = [];
    private SearchFilter? _shown;
    private string _text = "";
    private string _customer = "";
    private int _typingVersion;
    private bool _isTyping;

    [Inject]
    public required TicketSearchQuery Query { get; init; }

    [Inject]
    public required SearchTechniciansQuery Technicians { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Words { get; set; }

    [SupplyParameterFromQuery(Name = "in")]
    private string? Part { get; set; }

    [SupplyParameterFromQuery(Name = "status")]
    private string? Status { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "class")]
    private string? Class { get; set; }

    [SupplyParameterFromQuery(Name = "customer")]
    private string? Customer { get; set; }

    [SupplyParameterFromQuery(Name = "technician")]
    private string? Technician { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    private string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    private string? To { get; set; }

    private SearchFilter Filter { get; set; } = new();

    private string? SummaryText =>
        !IsLoaded || Filter.Text.Length == 0 ? null
        : _found.HasMore ? Formats.Text(SearchTexts.CountMore, _found.Tickets.Count)
        : _found.Tickets.Count == 1 ? SearchTexts.CountOne
        : Formats.Text(SearchTexts.Count, _found.Tickets.Count);

    protected override async Task OnParametersSetAsync()
    {
        Filter = SearchFilter.Parse(name =>
            name switch
            {
                "q" => Words,
                "in" => Part,
                "status" => Status,
                "kind" => Kind,
                "class" => Class,
                "customer" => Customer,
                "technician" => Technician,
                "from" => From,
                _ => To,
            }
        );
        if (!_isTyping)
        {
            _text = Same(_text, Filter.Text) ? _text : Filter.Text;
            _customer = Same(_customer, Filter.Customer) ? _customer : Filter.Customer ?? "";
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
        SearchFilter requested;
        TicketSearchView found;
        _technicians = await Technicians.RunAsync(Actor, ct);
        _parts =
        [
            .. Enum.GetValues<TicketParts>()
                .Where(p => p is not (TicketParts.None or TicketParts.All))
                .Where(p => TicketSearchQuery.PartsFor(Actor.Roles).HasFlag(p)),
        ];
        do
        {
            _shown = requested = Filter;
            found = await Query.RunAsync(Actor, requested, TicketSearchQuery.PageSize, ct);
        } while (requested != Filter);

        _found = found;
    }

    /// <summary>A chosen filter is a step of its own: Back undoes it.</summary>
    private void Change(SearchFilter filter) => Navigation.NavigateTo(filter.Address);

    /// <summary>Applies a text when typing pauses. All of it is one step.</summary>
    private async Task OnTypedAsync(Func<SearchFilter> apply)
    {
        var version = ++_typingVersion;
        _isTyping = true;
        await Clock.DelayAsync(TypingDelay, DisposalToken);
        if (version == _typingVersion)
        {
            _isTyping = false;
            Navigation.NavigateTo(apply().Address, replace: true);
        }
    }

    private SearchFilter WithText() => Filter with { Text = _text.Trim() };

    private SearchFilter WithCustomer() =>
        Filter with
        {
            Customer = string.IsNullOrWhiteSpace(_customer) ? null : _customer.Trim(),
        };

    private string? NameOf(int? technician) =>
        technician is { } id ? _technicians.FirstOrDefault(t => t.Id == id)?.Name : null;

    private static string KindText(Ticket ticket) =>
        ticket.BugClass is { } bugClass
            ? $"{DomainText.For(ticket.Kind)} · {DomainText.For(bugClass)}"
            : DomainText.For(ticket.Kind);

    private static bool Same(string typed, string? text) =>
        string.Equals(typed.Trim(), text ?? "", StringComparison.Ordinal);

    private static string? TextOf(ChangeEventArgs chosen) =>
        chosen.Value is string { Length: > 0 } value ? value : null;

    private static int? NumberOf(ChangeEventArgs chosen) =>
        int.TryParse(
            chosen.Value as string,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static T? ValueOf<T>(ChangeEventArgs chosen)
        where T : struct, Enum =>
        Enum.TryParse<T>(chosen.Value as string, ignoreCase: true, out var value) ? value : null;

    /// <summary>Returns the nearest day that the address can state.</summary>
    private static DateOnly? NearestDay(DateOnly? day) =>
        day < SearchFilter.FirstDay ? SearchFilter.FirstDay
        : day > SearchFilter.LastDay ? SearchFilter.LastDay
        : day;

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
