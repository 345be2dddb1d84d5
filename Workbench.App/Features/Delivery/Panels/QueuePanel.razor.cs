using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Delivery.Figures;
using Workbench.App.Shell.Formatting;
using Workbench.Domain.Delivery.Figures;

namespace Workbench.App.Features.Delivery.Panels;

/// <summary>Shows the planned time of the queue and in how many working days it is done at the pace of the period.</summary>
public partial class QueuePanel
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<QueuedWork> Queue { get; set; }

    [Parameter, EditorRequired]
    public required DeliveryFiguresView Figures { get; set; }

    private string AnswerText
    {
        get
        {
            var minutes = Queue.Sum(q => q.Minutes);
            var time = Formats.RoundedDuration((int)minutes);
            return minutes == 0 ? DeliveryTexts.QueueEmpty
                : Figures.DaysToClear(minutes) is { } days
                    ? Formats.Text(DeliveryTexts.QueueAnswer, time, Formats.Number(days))
                : Formats.Text(DeliveryTexts.QueueNoPace, time);
        }
    }
}
