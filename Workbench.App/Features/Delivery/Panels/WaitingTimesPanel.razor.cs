using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Delivery.Figures;

namespace Workbench.App.Features.Delivery.Panels;

/// <summary>Shows how long the delivered tickets waited for the customer, for hours and for triage.</summary>
public partial class WaitingTimesPanel
{
    private const int MinutesPerDay = 1_440;

    [Parameter, EditorRequired]
    public required WaitingFigures Waiting { get; set; }

    private (string Name, long? Average, long Seconds)[] Rows =>
        [
            (DeliveryTexts.Wait_Customer, Waiting.AverageCustomerMinutes, Waiting.CustomerSeconds),
            (DeliveryTexts.Wait_Funding, Waiting.AverageFundingMinutes, Waiting.FundingSeconds),
            (DeliveryTexts.Wait_Triage, Waiting.AverageTriageMinutes, Waiting.TriageSeconds),
        ];

    /// <summary>Formats time on the calendar: in days from two days up.</summary>
    private static string TimeText(long minutes) =>
        minutes >= 2 * MinutesPerDay
            ? Formats.DayCount((int)(minutes / MinutesPerDay))
            : Formats.Duration((int)minutes);
}
