using System.Globalization;

namespace Workbench.App.Features.Delivery.BusyPeriods;

/// <summary>Holds the input for a busy period.</summary>
public sealed class BusyPeriodForm
{
    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public string ExtraDays { get; set; } = "";

    public string Note { get; set; } = "";

    public static BusyPeriodForm FromRow(BusyPeriodRow? row) =>
        row is not { Period: var period }
            ? new()
            : new()
            {
                From = period.From,
                To = period.To,
                ExtraDays = period.ExtraDays.ToString(CultureInfo.InvariantCulture),
                Note = period.Note,
            };

    /// <summary>
    /// Returns the input to store, or the text that says what is missing. The domain checks whether the period is valid.
    /// </summary>
    public (BusyPeriodInput? Input, string? Problem) ToInput() =>
        From is not { } from || To is not { } to ? (null, DeliveryTexts.BusyPeriod_DaysMissing)
        : !int.TryParse(
            ExtraDays.Trim(),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var extraDays
        )
            ? (null, DeliveryTexts.BusyPeriod_ExtraNotUnderstood)
        : (new(from, to, extraDays, Note), null);
}
