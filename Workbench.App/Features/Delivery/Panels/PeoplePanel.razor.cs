using Microsoft.AspNetCore.Components;
using Workbench.App.Features.Delivery.Figures;
using Workbench.App.Shell.Formatting;

namespace Workbench.App.Features.Delivery.Panels;

/// <summary>Shows team leads the hours that each technician registered, by week and by month.</summary>
public partial class PeoplePanel
{
    [Parameter, EditorRequired]
    public required DeliveryFiguresView View { get; set; }

    private DeliveryFiguresView.PeopleFigures People => View.People!;

    private string ChartLabel =>
        string.Join(
            " ",
            People.Work.Select(p =>
                Formats.Text(
                    DeliveryTexts.Chart_Person,
                    p.Name,
                    Formats.RoundedDuration(p.Work.Total)
                )
            )
        );
}
