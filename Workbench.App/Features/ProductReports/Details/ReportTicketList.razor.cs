using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Features.ProductReports.Details;

/// <summary>Lists the tickets on a report; once it is decided, with the reply to each customer.</summary>
public partial class ReportTicketList
{
    private ModalDialog? _dialog;
    private ReportView.ReportTicket? _to;

    [Parameter, EditorRequired]
    public required ReportView View { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>The current time, in UTC.</summary>
    [Parameter, EditorRequired]
    public DateTime Now { get; set; }

    /// <summary>Whether there is a reply and the person may send it.</summary>
    private bool CanReply =>
        !View.Row.Report.IsOpen && Actor.HasAny(Roles.Technician | Roles.TeamLead);

    private string Title =>
        _to is { } to
            ? Formats.Text(ProductReportsTexts.ReplyTo, to.Number, to.CustomerName)
            : ProductReportsTexts.Reply;

    private Task ReplyAsync(ReportView.ReportTicket ticket)
    {
        _to = ticket;
        StateHasChanged();
        return _dialog!.OpenAsync();
    }
}
