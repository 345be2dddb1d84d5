using System.Globalization;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Delivery.Figures;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Delivery.Selection;

/// <summary>The period and the filters of the delivery page, as the address states them.</summary>
/// <param name="From">For <see cref="DeliveryPeriodChoice.Own"/>.</param>
/// <param name="Customer">The customer's number, as it was typed.</param>
public sealed record DeliverySelection(
    DeliveryPeriodChoice Choice = DeliveryPeriodChoice.Weeks,
    DateOnly? From = null,
    DateOnly? To = null,
    int? TechnicianId = null,
    SizeClass? Size = null,
    TicketKind? Kind = null,
    string? Customer = null
)
{
    /// <summary>The number of weeks that are shown without a choice.</summary>
    public const int WeekCount = 12;

    private const int YearWeeks = 52;

    public static DeliverySelection Default { get; } = new();

    public bool IsFiltered => WithoutPeriod() != Default;

    /// <summary>The parameters of the address, each with an ampersand before it; empty for the default.</summary>
    public string Parameters =>
        string.Concat(
            Parameter("period", Choice == DeliveryPeriodChoice.Weeks ? null : NameOf(Choice)),
            Parameter("from", DateText(From)),
            Parameter("to", DateText(To)),
            Parameter("technician", TechnicianId?.ToString(CultureInfo.InvariantCulture)),
            Parameter("size", Size is { } size ? Lower(size) : null),
            Parameter("kind", Kind is { } kind ? Lower(kind) : null),
            Parameter("customer", Customer)
        );

    /// <summary>The address of the page.</summary>
    public string Href => AddressOf("delivery");

    /// <summary>Returns only the filters: what is open now doesn't depend on the period.</summary>
    public DeliverySelection WithoutPeriod() =>
        this with
        {
            Choice = default,
            From = null,
            To = null,
        };

    /// <summary>Creates the selection of an address. A value that names nothing is ignored.</summary>
    public static DeliverySelection Parse(
        string? period,
        string? from,
        string? to,
        string? technician,
        string? size,
        string? kind,
        string? customer
    )
    {
        var (first, last) = (DateOf(from), DateOf(to));
        var isOwn = first is not null || last is not null;
        return new(
            isOwn ? DeliveryPeriodChoice.Own : ChoiceOf(period),
            first,
            last,
            int.TryParse(
                technician,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var technicianId
            )
                ? technicianId
                : null,
            EnumOf<SizeClass>(size),
            EnumOf<TicketKind>(kind),
            string.IsNullOrWhiteSpace(customer) ? null : customer.Trim()
        );
    }

    /// <summary>Returns the address of another page or file with the same selection.</summary>
    public string AddressOf(string path) =>
        Parameters is { Length: > 0 } parameters ? $"{path}?{parameters[1..]}" : path;

    /// <summary>Returns the days of the period.</summary>
    public DeliveryPeriod PeriodOf(DateOnly today) =>
        Choice switch
        {
            DeliveryPeriodChoice.Weeks => DeliveryPeriod.LastWeeks(today, WeekCount),
            DeliveryPeriodChoice.Month => DeliveryPeriod.Month(today),
            DeliveryPeriodChoice.LastMonth => DeliveryPeriod.Month(today.AddMonths(-1)),
            DeliveryPeriodChoice.Quarter => DeliveryPeriod.Quarter(today),
            DeliveryPeriodChoice.LastQuarter => DeliveryPeriod.Quarter(today.AddMonths(-3)),
            DeliveryPeriodChoice.Year => DeliveryPeriod.LastWeeks(today, YearWeeks),
            DeliveryPeriodChoice.Own => DeliveryPeriod.Create(
                From ?? To ?? today,
                To ?? (From > today ? From.Value : today)
            ),
        };

    private static DeliveryPeriodChoice ChoiceOf(string? text) =>
        Enum.GetValues<DeliveryPeriodChoice>()
            .Except([DeliveryPeriodChoice.Own])
            .FirstOrDefault(c => string.Equals(NameOf(c), text, StringComparison.Ordinal));

    private static string NameOf(DeliveryPeriodChoice choice) =>
        choice switch
        {
            DeliveryPeriodChoice.Weeks => "weeks",
            DeliveryPeriodChoice.Month => "month",
            DeliveryPeriodChoice.LastMonth => "last-month",
            DeliveryPeriodChoice.Quarter => "quarter",
            DeliveryPeriodChoice.LastQuarter => "last-quarter",
            DeliveryPeriodChoice.Year => "year",
            DeliveryPeriodChoice.Own => "own",
        };

    /// <summary>Returns the value with this name. Parsing an enum would also accept its number.</summary>
    private static T? EnumOf<T>(string? text)
        where T : struct, Enum =>
        text is { Length: > 0 }
        && char.IsLetter(text[0])
        && Enum.TryParse<T>(text, true, out var value)
        && Enum.IsDefined(value)
            ? value
            : null;

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Parameter(string name, string? value) =>
        value is null ? "" : $"&{name}={Uri.EscapeDataString(value)}";

    private static string? DateText(DateOnly? day) => day is { } date ? Formats.Date(date) : null;

    private static DateOnly? DateOf(string? text) =>
        DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        ) && date.Year is > 1970 and < 2199
            ? date
            : null;
}
