using Workbench.App.Features.BugClasses.Classify;
using Workbench.App.Features.BugClasses.Evidence;
using Workbench.App.Features.BugClasses.Replies;
using Workbench.App.Features.BugClasses.Wizard;
using Workbench.App.Features.BugClasses.Wizard.Conclusion;
using Workbench.App.Shell.Slots;

namespace Workbench.App.Features.BugClasses;

/// <summary>Registers the use cases that classify bugs.</summary>
public static class BugClassesRegistration
{
    public static IServiceCollection AddBugClasses(this IServiceCollection services) =>
        services
            .AddSingleton<ClassifyBug>()
            .AddSingleton<SimilarReportsQuery>()
            .AddSingleton<CustomerReplyQuery>()
            .AddSingleton<BugClassPreviewQuery>()
            .AddSingleton<BugEvidenceQuery>()
            .AddToSlot<BugClassPanel>(Slot.TicketAside)
            .AddToSlot<BugClassWizard>(Slot.TicketMain)
            .AddToSlot<ReportEvidencePanel>(Slot.ReportMain);
}
