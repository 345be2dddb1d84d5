using Workbench.App.Shell.Places;

namespace Workbench.App.Features.Notices;

/// <summary>Registers what tells people what they should know.</summary>
public static class NoticesRegistration
{
    public static IServiceCollection AddNotices(this IServiceCollection services) =>
        services
            .AddSingleton<NoticesQuery>()
            .AddSingleton<TellNotices>()
            .AddSingleton<SeeNotices>()
            .AddToSlot<Bell>(Slot.PageCorner);
}
