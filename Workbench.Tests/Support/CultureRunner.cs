using System.Globalization;

namespace Workbench.Tests.Support;

/// <summary>Says something in a language, and leaves the language as it was.</summary>
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
