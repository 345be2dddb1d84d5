using System.Globalization;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Forecasting;

namespace Workbench.App.Features.Forecasts;

/// <summary>Formats dates and shares of forecasts.</summary>
public static class ForecastText
{
    /// <summary>Returns the 50 and 85 % dates in one line.</summary>
    public static string DatesText(ForecastDates dates) =>
        Formats.Text(
            ForecastsTexts.Dates,
            Formats.DayAndMonth(dates.Median),
            Formats.DayAndMonth(dates.Likely)
        );

    /// <summary>Returns why there is no forecast.</summary>
    public static string RefusalText(Refusal refusal) => Shell.Formatting.RefusalText.For(refusal);

    /// <summary>Returns a percentage with one decimal.</summary>
    public static string PercentText(double percent) =>
        Formats.Text(ForecastsTexts.Percent, OneDecimal(percent));

    public static string OneDecimal(double number) =>
        number.ToString("0.0", CultureInfo.CurrentCulture);

    public static string TwoDecimals(double number) =>
        number.ToString("0.00", CultureInfo.CurrentCulture);

    /// <summary>Returns by how many days a date moves, with its sign.</summary>
    public static string MoveText(int days) =>
        days > 0
            ? Formats.Text(ForecastsTexts.Later, Formats.DayCount(days))
            : Formats.Text(ForecastsTexts.Earlier, Formats.DayCount(-days));
}
