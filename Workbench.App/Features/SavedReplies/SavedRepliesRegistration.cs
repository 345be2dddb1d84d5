namespace Workbench.App.Features.SavedReplies;

/// <summary>Registers the management of saved replies.</summary>
public static class SavedRepliesRegistration
{
    public static IServiceCollection AddSavedReplies(this IServiceCollection services) =>
        services.AddSingleton<SaveReply>().AddSingleton<SavedRepliesQuery>();
}
