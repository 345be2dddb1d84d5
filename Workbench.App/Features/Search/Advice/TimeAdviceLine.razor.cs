using Microsoft.AspNetCore.Components;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.App.Features.Search.Advice;

/// <summary>Says in one line what a ticket may take, with the hit rate of such advice, or why that is not said (D6).</summary>
public partial class TimeAdviceLine
{
    [Parameter, EditorRequired]
    public required TimeAdvice Advice { get; set; }
}
