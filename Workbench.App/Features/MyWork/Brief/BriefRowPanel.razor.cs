using Microsoft.AspNetCore.Components;
using Workbench.Domain.Notifications.Briefs;

namespace Workbench.App.Features.MyWork.Brief;

/// <summary>Shows what can be done about the opened row of the brief. Other features contribute it.</summary>
public partial class BriefRowPanel
{
    private Dictionary<string, object> _parameters = [];

    [Parameter, EditorRequired]
    public required BriefSubject About { get; set; }

    [Parameter, EditorRequired]
    public required int Number { get; set; }

    [Parameter]
    public bool IsAnswerDue { get; set; }

    protected override void OnParametersSet()
    {
        _parameters = new(StringComparer.Ordinal) { ["Number"] = Number };
        if (About == BriefSubject.Ticket)
        {
            _parameters["IsAnswerDue"] = IsAnswerDue;
        }
    }
}
