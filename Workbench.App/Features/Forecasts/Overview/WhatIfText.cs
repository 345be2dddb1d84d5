namespace Workbench.App.Features.Forecasts.Overview;

/// <summary>Names the changes that can be tried.</summary>
public static class WhatIfText
{
    public static string For(WhatIfChange change) =>
        change switch
        {
            WhatIfChange.OneAway => ForecastsTexts.Change_OneAway,
            WhatIfChange.OneMore => ForecastsTexts.Change_OneMore,
            WhatIfChange.TenMore => ForecastsTexts.Change_TenMore,
            WhatIfChange.ToFront => ForecastsTexts.Change_ToFront,
        };
}
