using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.TicketList;

/// <summary>The filters, the order and the page of the list of tickets, as the address states them.</summary>
public sealed record TicketListFilter
{
    /// <summary>Names the open tickets in the address, and tickets without a size, class or technician.</summary>
    public const string Open = "open";
    public const string Nothing = "none";

    /// <summary>The first and last day that a period can have in the address.</summary>
    public static readonly DateOnly FirstDay = new(2000, 1, 1);
    public static readonly DateOnly LastDay = new(9998, 12, 31);

    /// <summary>"open", or the name of a state; null for all.</summary>
    public string? Status { get; init; }

    /// <summary>A customer's number, or words of its name.</summary>
    public string? Customer { get; init; }

    /// <summary>The id of a person, or "none"; null for all.</summary>
    public string? Technician { get; init; }

    /// <summary>The name of a size, or "none"; null for all.</summary>
    public string? Size { get; init; }

    /// <summary>The number of a bug class, or "none" for unclassified bugs; null for all.</summary>
    public string? BugClass { get; init; }

    public TicketKind? Kind { get; init; }

    /// <summary>Whether the period is that of the delivery, not of the submission.</summary>
    public bool ByDelivery { get; init; }

    /// <summary>The first day of the period, in Stockholm.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of the period, in Stockholm.</summary>
    public DateOnly? To { get; init; }

    public TicketListSort Sort { get; init; } = TicketListSort.Number;

    public bool IsDescending { get; init; } = true;

    /// <summary>The number of the last ticket of the page before; null for the first page.</summary>
    public int? After { get; init; }

    public bool IsEmpty =>
        this with
        {
            Sort = TicketListSort.Number,
            IsDescending = true,
            After = null,
            ByDelivery = false,
        } == new TicketListFilter();

    /// <summary>The address without filters, in the same order.</summary>
    public string ClearedAddress =>
        new TicketListFilter { Sort = Sort, IsDescending = IsDescending }.Address;

    public TicketState? State =>
        IsWord(Status) && Enum.TryParse<TicketState>(Status, ignoreCase: true, out var state)
            ? state
            : null;

    public int? TechnicianId =>
        int.TryParse(Technician, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;

    public SizeClass? SizeClass =>
        IsWord(Size) && Enum.TryParse<SizeClass>(Size, ignoreCase: true, out var size)
            ? size
            : null;

    public BugClass? Class =>
        int.TryParse(BugClass, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && Enum.GetValues<BugClass>() is var classes
        && number >= 1
        && number <= classes.Length
            ? classes[number - 1]
            : null;

    /// <summary>The address, relative to the base address of the site.</summary>
    public string Address
    {
        get
        {
            var query = new Dictionary<string, string?>(StringComparer.Ordinal);
            Add("status", Status);
            Add("customer", Customer);
            Add("technician", Technician);
            Add("size", Size);
            Add("class", BugClass);
            Add("kind", Kind?.ToString().ToLowerInvariant());
            Add("by", ByDelivery ? "delivered" : null);
            Add("from", Text(From));
            Add("to", Text(To));
            Add("sort", SortText);
            Add("after", After?.ToString(CultureInfo.InvariantCulture));
            return QueryHelpers.AddQueryString("tickets", query);

            void Add(string name, string? value)
            {
                if (value is not null)
                {
                    query[name] = value;
                }
            }
        }
    }

    private string? SortText =>
        Sort == TicketListSort.Number && IsDescending
            ? null
            : $"{(IsDescending ? "-" : "")}{Sort.ToString().ToLowerInvariant()}";

    /// <summary>Reads the address. What isn't understood is left out.</summary>
    public static TicketListFilter Parse(TicketListAddress address)
    {
        var sort = address.Sort?.TrimStart('-');
        var isKnown =
            Enum.TryParse<TicketListSort>(sort, ignoreCase: true, out var column) && IsWord(sort);
        var filter = new TicketListFilter
        {
            Status = Lower(address.Status),
            Customer = string.IsNullOrWhiteSpace(address.Customer) ? null : address.Customer.Trim(),
            Technician = Lower(address.Technician),
            Size = Lower(address.Size),
            BugClass = Lower(address.BugClass),
            Kind =
                IsWord(address.Kind)
                && Enum.TryParse<TicketKind>(address.Kind, ignoreCase: true, out var kind)
                    ? kind
                    : null,
            ByDelivery = string.Equals(address.By, "delivered", StringComparison.Ordinal),
            From = Date(address.From),
            To = Date(address.To),
            Sort = isKnown ? column : TicketListSort.Number,
            IsDescending = !isKnown || address.Sort?.StartsWith('-') == true,
            After = address.After is > 0 ? address.After : null,
        };
        return filter with
        {
            Status =
                string.Equals(filter.Status, Open, StringComparison.Ordinal)
                || filter.State is not null
                    ? filter.Status
                    : null,
            Technician =
                string.Equals(filter.Technician, Nothing, StringComparison.Ordinal)
                || filter.TechnicianId is not null
                    ? filter.Technician
                    : null,
            Size =
                string.Equals(filter.Size, Nothing, StringComparison.Ordinal)
                || filter.SizeClass is not null
                    ? filter.Size
                    : null,
            BugClass =
                string.Equals(filter.BugClass, Nothing, StringComparison.Ordinal)
                || filter.Class is not null
                    ? filter.BugClass
                    : null,
        };
    }

    /// <summary>Returns the address sorted by a column; the current column in the other direction.</summary>
    public string SortedBy(TicketListSort column) =>
        (
            this with
            {
                Sort = column,
                IsDescending = Sort == column ? !IsDescending : StartsDescending(column),
                After = null,
            }
        ).Address;

    /// <summary>New tickets and long times are looked for first; names and sizes in their order.</summary>
    private static bool StartsDescending(TicketListSort column) =>
        column
            is TicketListSort.Number
                or TicketListSort.Submitted
                or TicketListSort.Delivered
                or TicketListSort.Time;

    /// <summary>Returns whether the text is a name. Parsing an enum would also accept its number.</summary>
    private static bool IsWord(string? text) => text is { Length: > 0 } && char.IsLetter(text[0]);

    private static string? Lower(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim().ToLowerInvariant();

    private static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
        && date >= FirstDay
        && date <= LastDay
            ? date
            : null;

    private static string? Text(DateOnly? date) =>
        date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
