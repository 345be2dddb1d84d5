using System.Globalization;

namespace Workbench.Tests.Support;

/// <summary>Runs an action in a language and restores the previous language.</summary>
public static class CultureRunner
{
    public static T Run<T>(string language, Func<T> action)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new(language);
            return action();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }
}
