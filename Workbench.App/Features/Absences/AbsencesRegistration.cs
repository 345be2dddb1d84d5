using Workbench.App.Features.Absences.Away;
using Workbench.App.Features.Absences.Calendars;
using Workbench.App.Features.Absences.Edit;
using Workbench.App.Features.Absences.HandOver;
using Workbench.App.Features.Absences.Overview;
using Workbench.App.Shared.Delivery;
using Workbench.App.Shell;
using Workbench.App.Shell.Slots;

namespace Workbench.App.Features.Absences;

/// <summary>Registers absences and the hand-over of tickets.</summary>
public static class AbsencesRegistration
{
    public static IServiceCollection AddAbsences(this IServiceCollection services) =>
        services
            .AddSingleton<Absentees>()
            .AddSingleton<CalendarFiles>()
            .AddSingleton<AddAbsence>()
            .AddSingleton<ChangeAbsence>()
            .AddSingleton<CancelAbsence>()
            .AddSingleton<AbsencesQuery>()
            .AddSingleton<AbsenceHistoryQuery>()
            .AddSingleton<ReceiveCalendarFile>()
            .AddSingleton<CalendarPreviewQuery>()
            .AddSingleton<ImportAbsences>()
            .AddSingleton<HandOverQuery>()
            .AddSingleton<HandOverTickets>()
            .AddSingleton<AwayTicketsQuery>()
            .AddSingleton<IFeatureEndpoints, CalendarEndpoints>()
            .AddToSlot<AbsenceNotices>(Slot.MyWorkTop)
            .AddToSlot<AbsenceNotices>(Slot.QueueTop)
            .AddToSlot<AwayTechnicianPanel>(Slot.TicketTop)
            .AddToSlot<AwayTag>(Slot.TechnicianLoad);
}
