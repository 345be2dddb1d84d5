using System.Globalization;

namespace Workbench.Tests.Support;

/// <summary>Says something in a language, and leaves the language as it was.</summary>
public static class Speaking
{
    public static T In<T>(string language, Func<T> say)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new(language);
            return say();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }
}
