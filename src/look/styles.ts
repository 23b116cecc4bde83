import 'virtual:tokens.css';
import './css/base.css';
import './css/map.css';
import './css/timeline.css';
import './css/panel.css';
import './css/explore.css';
import './css/layout.css';
import './css/dialog.css';
