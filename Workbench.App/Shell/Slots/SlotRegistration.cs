using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Slots;

/// <summary>Registration of parts that features bring to each other's pages.</summary>
public static class SlotRegistration
{
    public static IServiceCollection AddToSlot<TComponent>(
        this IServiceCollection services,
        Slot slot
    )
        where TComponent : IComponent =>
        services.AddSingleton(new SlotContribution(slot, typeof(TComponent)));
}
