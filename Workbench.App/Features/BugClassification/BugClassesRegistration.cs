using Workbench.App.Features.BugClassification.Wizard;
using Workbench.App.Shell.Places;

namespace Workbench.App.Features.BugClassification;

/// <summary>Registers what classifying bugs does.</summary>
public static class BugClassesRegistration
{
    public static IServiceCollection AddBugClasses(this IServiceCollection services) =>
        services
            .AddSingleton<ClassifyBug>()
            .AddSingleton<SimilarReportsQuery>()
            .AddSingleton<CustomerReplyQuery>()
            .AddSingleton<BugClassPreviewQuery>()
            .AddToSlot<BugClassPanel>(Slot.TicketAside)
            .AddToSlot<BugClassWizard>(Slot.TicketMain);
}
